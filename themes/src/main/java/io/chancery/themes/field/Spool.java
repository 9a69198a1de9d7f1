package io.chancery.themes.field;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/// Says where an arriving file is written while it arrives.
@FunctionalInterface
public interface Spool extends Serializable {

    /// A new, empty file.
    ///
    /// @throws Full when there is no room for one
    Path file() throws IOException;

    /// The disk that files arrive on is nearly full.
    final class Full extends IOException {}
}
