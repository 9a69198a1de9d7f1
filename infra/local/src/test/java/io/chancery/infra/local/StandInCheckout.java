package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A checkout in which both applications are a [StandIn].
final class StandInCheckout {

    private StandInCheckout() {}

    static Path in(Path root) throws IOException {
        jar(root.resolve("app/target/app-1.jar"));
        jar(root.resolve("tenant-admin/console/target/console-1.jar"));
        var deploy = Files.createDirectories(root.resolve("infra/deploy"));
        Files.writeString(deploy.resolve("app.options"), "# few\n-Xmx32m\n");
        Files.writeString(deploy.resolve("console.options"), "-Xmx32m\n");
        return root;
    }

    private static void jar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var code = StandIn.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}
