package io.chancery.infra.web.signin;

import java.io.Serializable;
import java.util.UUID;

/// Names one sign-in of somebody: one browser, from the password to the end. It travels in the session, is no secret,
/// and opens nothing.
public record SignInId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
