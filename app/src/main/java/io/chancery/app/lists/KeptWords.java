package io.chancery.app.lists;

import java.util.Optional;
import java.util.UUID;

/// Words that stand beside what a feature keeps, so that it is found by them. They are written by the dictionary of the
/// language that the firm has at that moment.
public interface KeptWords {

    /// Before every row.
    UUID BEGINNING = new UUID(0, 0);

    /// Unique among all, such as `documents`.
    String name();

    /// Writes the words of the next rows anew, as many as take a second or so.
    ///
    /// @param after the last row that was written, or [#BEGINNING]
    /// @return the last row that is written now; empty when none was left
    Optional<UUID> rewrite(UUID after);
}
