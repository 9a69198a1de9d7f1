package io.chancery.infra.crypto;

import org.jspecify.annotations.Nullable;

/// What was sealed does not open: by another key, for another tenant or purpose, or it was changed since.
public final class CannotBeOpened extends RuntimeException {

    CannotBeOpened(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
