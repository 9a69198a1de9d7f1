package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// The database of a system that the launcher runs, seen from behind the walls.
public record RunningDatabase(Path home) {

    private static final String DATABASE = "chancery";
    /// The line of PostgreSQL's own file that tells where it listens.
    private static final int PORT_LINE = 3;

    /// A new connection that may do anything; the caller closes it.
    public Connection connect() throws IOException, SQLException {
        var lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
        var port = Integer.parseInt(lines.get(PORT_LINE).strip());
        var superuser = Passwords.of(home).login(Login.SUPERUSER);
        return new PostgresAddress("127.0.0.1", port, DATABASE, superuser).connect();
    }
}
