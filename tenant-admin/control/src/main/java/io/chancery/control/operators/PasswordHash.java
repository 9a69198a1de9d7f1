package io.chancery.control.operators;

import java.io.Serializable;

/// An encoded password; never a password.
public record PasswordHash(String value) implements Serializable {

    public PasswordHash {
        if (!value.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("A password is kept as an Argon2id hash, and this is none");
        }
    }

    /// Keeps it out of logs.
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
