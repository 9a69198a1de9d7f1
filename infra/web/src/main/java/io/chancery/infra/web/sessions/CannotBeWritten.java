package io.chancery.infra.web.sessions;

/// Something in a session is neither serialisable nor a bean, so no other node could go on with it.
public final class CannotBeWritten extends RuntimeException {

    CannotBeWritten(String path, Throwable cause) {
        super(
                "%s. Make it serialisable, hold its id instead, or make it a Spring bean. Entities stay in services."
                        .formatted(path),
                cause);
    }
}
