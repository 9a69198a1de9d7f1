package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Calls PostgreSQL's programs, as a user they agree to run as.
final class PostgresCommands {

    private static final int LOG_LINES = 20;

    private final Path bin;
    private final Path log;
    private final Unprivileged user;

    PostgresCommands(Path bin, Path log) throws IOException {
        this.bin = bin;
        this.log = log;
        this.user = Unprivileged.find();
    }

    /// Makes the folder with the programs and the data accessible to the user they run as.
    void admitTo(Path home) throws IOException {
        user.admit(home);
        user.own(Objects.requireNonNull(bin.getParent()));
    }

    /// Passwords are required of everybody from the first moment, the superuser included.
    void initialise(Path data, Path passwordFile) throws IOException {
        Files.createDirectories(data);
        user.own(data);
        user.own(passwordFile);
        var ended = call(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + Login.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF-8",
                        // The same order of rows on every machine
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        if (ended != 0) {
            throw new IOException("initdb failed in %s. The end of its log:%n%s".formatted(data, endOfLog()));
        }
    }

    /// In a session of its own (by `pg_ctl`), so that Ctrl-C in the terminal reaches us and not PostgreSQL.
    ///
    /// @return whether the server accepts connections
    boolean start(Path data, String options) throws IOException {
        return call(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--pgdata=" + data,
                                "--wait",
                                "--timeout=120",
                                "--silent",
                                "--options=" + options))
                == 0;
    }

    void stop(Path data) throws IOException {
        if (call("pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=20", "--silent"))
                != 0) {
            call(
                    "pg_ctl",
                    List.of("stop", "--pgdata=" + data, "--mode=immediate", "--wait", "--timeout=20", "--silent"));
        }
    }

    String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException noLog) {
            return "(there is no log: %s)".formatted(noLog.getMessage());
        }
    }

    private int call(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("PGDATA");
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while %s was running".formatted(program), stopped);
        }
    }
}
