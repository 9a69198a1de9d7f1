package io.chancery.app.care;

import java.io.IOException;

/// What a feature hands to a firm that leaves, in forms that other programs read; features contribute beans.
public interface HandedOver {

    /// Writes it, within a transaction of the firm, which nobody works in any more.
    void write(HandOverArchive archive) throws IOException;

    /// About how many bytes of files it writes, tables left out; asked before anything is written.
    default long bytes() {
        return 0;
    }
}
