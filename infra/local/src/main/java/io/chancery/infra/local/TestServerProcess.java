package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// One PostgreSQL for the tests of all modules: `infra/bin/test` starts this process and names its address to Maven.
final class TestServerProcess {

    private TestServerProcess() {}

    /// Writes the address into the file as soon as it may be used, and runs until the standard input ends, so that
    /// it never outlives the script, however that ends.
    static void run(Path addressFile, Durability durability) throws IOException {
        var address = TestServer.startEmbedded(durability);
        var unfinished = addressFile.resolveSibling(addressFile.getFileName() + ".unfinished");
        PrivateFile.write(unfinished, address.urlWithLogin() + "\n");
        Files.move(unfinished, addressFile, StandardCopyOption.ATOMIC_MOVE);
        while (System.in.read() >= 0) {
            // Nothing is said; only the end counts.
        }
    }
}
