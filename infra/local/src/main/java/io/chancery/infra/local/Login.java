package io.chancery.infra.local;

/// A database login with its password.
public record Login(String user, String password) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "chancery_owner";
    static final String APP = "chancery_app";
    static final String CONSOLE = "chancery_console";

    public Login {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "A login needs a user and a password, the user was '%s'".formatted(user));
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
