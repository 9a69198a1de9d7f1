package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The keys that wrap the keys of this installation's firms, and that of the provider: made at the first start, beside
/// the data and not in it.
final class MasterKeyFile {

    static final String NAME = "master.key";

    /// The console's own: it has no business with firms' secrets.
    static final String OF_CONSOLE = "console.key";

    private static final int BYTES = 32;

    private MasterKeyFile() {}

    /// Another key would open nothing that is sealed already. Data of a release that sealed nothing have no key yet,
    /// and a key that was lost cannot be told from that: what it sealed is refused then, and everything else works.
    static Path in(Path home) throws IOException {
        return in(home, NAME);
    }

    static Path ofConsole(Path home) throws IOException {
        return in(home, OF_CONSOLE);
    }

    private static Path in(Path home, String name) throws IOException {
        var file = home.resolve(name);
        if (!Files.exists(file)) {
            PrivateFile.write(file, key() + "\n");
        }
        return file;
    }

    /// 256 random bits in Base64, as keys of an installation are given.
    static String key() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
