package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How to run PostgreSQL, which refuses to run as root, when root is who we are (a container, a build server).
enum Unprivileged {
    /// An ordinary user: nothing to do.
    AS_WE_ARE(List.of()),
    /// A user namespace of its own: the files stay root's, PostgreSQL sees another user.
    OWN_NAMESPACE(List.of("unshare", "-U")),
    /// Where namespaces are forbidden: the system's `nobody`, who then owns the files.
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged find() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        for (var way : List.of(OWN_NAMESPACE, NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here. Start as another user.");
    }

    List<String> prefix() {
        return prefix;
    }

    /// Lets the user that PostgreSQL will run as pass through the folder to what it owns in it.
    void admit(Path folder) throws IOException {
        if (this == NOBODY) {
            var permissions = Files.getPosixFilePermissions(folder);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    /// Gives the folder to the user that PostgreSQL will run as.
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Objects.requireNonNull(Files.getFileAttributeView(file, PosixFileAttributeView.class))
                        .setOwner(nobody);
            }
        }
    }

    private boolean works() {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
