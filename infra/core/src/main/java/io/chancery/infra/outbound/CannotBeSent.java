package io.chancery.infra.outbound;

import org.jspecify.annotations.Nullable;

/// A letter did not leave this time.
final class CannotBeSent extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotBeSent(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
