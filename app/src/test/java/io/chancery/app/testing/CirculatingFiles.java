package io.chancery.app.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sample files of a format that nobody here wrote, read where they stand beside the project; a test of one that does
/// not stand there is reported as skipped.
public final class CirculatingFiles {

    private CirculatingFiles() {}

    public static byte[] ledes(String name) throws IOException {
        var file = projectRoot().resolve("../shared/data/ledes").resolve(name).normalize();
        assumeTrue(Files.isReadable(file), "skipped: no sample file " + file + " beside the project");
        return Files.readAllBytes(file);
    }

    /// Tests run in their module's folder; the root is the outermost folder above it with a build file.
    private static Path projectRoot() {
        var root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.getParent().resolve("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }
}
