package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The key under which this installation's secrets are sealed: made at the first start, beside the data and not in
/// them.
final class MasterKey {

    static final String NAME = "master.key";

    private static final int BYTES = 32;

    private MasterKey() {}

    /// The file that has it.
    static Path in(Path home) throws IOException {
        var file = home.resolve(NAME);
        if (!Files.exists(file)) {
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            PrivateFile.write(file, Base64.getEncoder().encodeToString(key));
        }
        return file;
    }
}
