package io.chancery.themes.field;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/// Writes the content of a download as it goes out.
@FunctionalInterface
public interface DownloadWriter extends Serializable {

    void write(OutputStream out) throws IOException;
}
