package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder of the sources with what was built in it.
record Checkout(Path root) {

    /// A copy in the folder: a build beside a running system must not change the jar under its feet.
    Path appJar(Path folder) throws IOException {
        return copy(jar("app/target", "app-"), folder.resolve("app.jar"));
    }

    Path consoleJar(Path folder) throws IOException {
        return copy(jar("tenant-admin/console/target", "console-"), folder.resolve("console.jar"));
    }

    /// The options of the Java machine, the same as in operation.
    Path appOptions() {
        return root.resolve("infra/deploy/app.options");
    }

    Path consoleOptions() {
        return root.resolve("infra/deploy/console.options");
    }

    /// The proxy's page for when no node answers, the same as in operation.
    Path unavailable() {
        return root.resolve("infra/deploy/unavailable.http");
    }

    private Path jar(String target, String prefix) throws IOException {
        var folder = root.resolve(target);
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("%s is not built. infra/bin/run builds it.".formatted(target));
        }
        try (var jars = Files.newDirectoryStream(folder, prefix + "*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new WrongUse("There is no %s*.jar in %s. infra/bin/run builds it.".formatted(prefix, folder));
    }

    private static Path copy(Path jar, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        return Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
