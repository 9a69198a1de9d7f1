package io.chancery.infra.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The passwords of this installation's database logins: made at the first start, known to no one else.
record Passwords(List<Login> logins) {

    private static final int BYTES = 24;

    static Passwords of(Path home) throws IOException {
        var file = home.resolve("passwords.properties");
        if (!Files.exists(file)) {
            if (Files.exists(home.resolve("data"))) {
                throw new WrongUse("%s is gone, so nobody can sign in to the data beside it. Begin anew by --fresh."
                        .formatted(file));
            }
            PrivateFile.write(file, generate());
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Passwords(kept.stringPropertyNames().stream()
                .map(user -> new Login(user, kept.getProperty(user)))
                .toList());
    }

    private static String generate() {
        var random = new SecureRandom();
        return Stream.of(Login.SUPERUSER, Login.OWNER, Login.APP, Login.CONSOLE)
                .map(user -> user + "=" + word(random))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// One more, for something that is no login.
    static String word() {
        return word(new SecureRandom());
    }

    private static String word(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Login login(String user) {
        return logins.stream()
                .filter(login -> login.user().equals(user))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("passwords.properties has no password for " + user));
    }

    /// Those of roles.sql; the superuser has his from the start.
    List<Login> ofRoles() {
        return Stream.of(Login.OWNER, Login.APP, Login.CONSOLE).map(this::login).toList();
    }
}
