package io.chancery.infra.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Collectors;

/// A PostgreSQL of our own in a folder of our own, reachable from this machine only and only with a password.
///
/// Whoever starts it must hold the folder's [DirectoryLock]: a server found running there is then an orphan of
/// a process that was killed, and is stopped.
final class PostgresServer implements AutoCloseable {

    private static final int STARTS_MAX = 20;

    private final Path home;
    private final int port;
    private final Login superuser;

    private PostgresServer(Path home, int port, Login superuser) {
        this.home = home;
        this.port = port;
        this.superuser = superuser;
    }

    /// Starts the server of this folder, making its database cluster when there is none.
    ///
    /// @throws IOException with the end of the server's log when it does not start
    static PostgresServer start(Path home, Durability durability, String superuserPassword) throws IOException {
        stopIn(home);
        var programs = PostgresArchive.unpackInto(home.resolve("postgresql"));
        var commands = new PostgresCommands(programs.resolve("bin"), home.resolve("postgres.log"));
        commands.admitTo(home);
        var data = home.resolve("data");
        if (!Files.exists(data)) {
            initialise(home, commands, superuserPassword);
        }
        var port = startOnFreePort(commands, data, durability);
        return new PostgresServer(home, port, new Login(Login.SUPERUSER, superuserPassword));
    }

    /// Made aside and renamed: a killed start leaves either no cluster or a whole one.
    private static void initialise(Path home, PostgresCommands commands, String password) throws IOException {
        var unfinished = home.resolve("data.unfinished");
        Folders.delete(unfinished);
        var passwordFile = home.resolve("initdb.password");
        PrivateFile.write(passwordFile, password + "\n");
        try {
            commands.initialise(unfinished, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Tried again because the port can be taken in between, and because the backends of a killed server need a moment
    /// to notice.
    private static int startOnFreePort(PostgresCommands commands, Path data, Durability durability) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var options = durability.settings().entrySet().stream()
                    .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                    .collect(Collectors.joining(" ", "-p " + port + " ", ""));
            if (commands.start(data, options)) {
                return port;
            }
            if (attempt == STARTS_MAX) {
                throw new IOException(
                        "PostgreSQL did not start in %s. The end of its log:%n%s".formatted(data, commands.endOfLog()));
            }
            Pause.of(Duration.ofMillis(500));
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Login superuser() {
        return superuser;
    }

    /// The server's process, to be told when it ends.
    ProcessHandle process() throws IOException {
        return new Orphan(home.resolve("data")).process().orElseThrow(() -> new IOException("PostgreSQL has ended"));
    }

    int port() {
        return port;
    }

    /// Stops the server; open connections are cut, their transactions rolled back.
    @Override
    public void close() throws IOException {
        stopIn(home);
    }

    /// Stops the server of this folder if there is one.
    static void stopIn(Path home) throws IOException {
        var bin = home.resolve("postgresql/bin");
        if (Files.exists(bin)) {
            new Orphan(home.resolve("data")).stop(new PostgresCommands(bin, home.resolve("postgres.log")));
        }
    }
}
