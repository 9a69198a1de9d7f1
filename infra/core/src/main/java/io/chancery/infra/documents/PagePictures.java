package io.chancery.infra.documents;

import java.io.IOException;
import java.util.Optional;

/// Paints pages of what is kept, so that one sees them without opening the file.
public interface PagePictures {

    /// Whether pages of this kind are painted.
    static boolean areMadeOf(FileKind kind) {
        return kind == FileKind.PDF || kind.isPicture();
    }

    /// Without a transaction; waits its turn like whatever is read.
    ///
    /// @param page from 0
    /// @return a PNG; empty when the page cannot be painted
    Optional<byte[]> of(SealedFiles.Unlocked file, FileKind kind, int page) throws IOException;
}
