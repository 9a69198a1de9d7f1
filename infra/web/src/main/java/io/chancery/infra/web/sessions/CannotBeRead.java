package io.chancery.infra.web.sessions;

/// Bytes that should be a session are none, or are one of another build, or were tampered with.
public final class CannotBeRead extends RuntimeException {

    CannotBeRead(String why, Throwable cause) {
        super("The copy of a session cannot be read: " + why, cause);
    }
}
