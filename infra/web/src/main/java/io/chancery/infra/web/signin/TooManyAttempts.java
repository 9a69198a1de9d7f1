package io.chancery.infra.web.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Somebody has to wait before the next password is looked at.
public final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("Too many attempts; the next one counts in %d s".formatted(wait.toSeconds()));
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }
}
