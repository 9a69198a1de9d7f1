package io.chancery.infra.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Makes databases as `infra/deploy/roles.sql` wants them, with passwords for the logins.
record Roles(PostgresAddress address, List<Login> logins) {

    /// Any number will do that nobody else uses: two processes must not change the same login at once.
    private static final long ONE_AT_A_TIME = 0x6368616e63657279L;

    void prepare(String database) throws SQLException {
        try (var server = address.connect();
                var lock = server.createStatement()) {
            lock.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            if (!databases(server).contains(database)) {
                lock.execute("create database " + lock.enquoteIdentifier(database, true));
            }
            try (var prepared = address.in(database).connect()) {
                execute(prepared, Resource.text("roles.sql"));
                for (var login : logins) {
                    setPassword(prepared, login);
                }
            }
        }
    }

    void drop(String database) throws SQLException {
        try (var server = address.connect();
                var statement = server.createStatement()) {
            statement.execute(
                    "drop database if exists %s with (force)".formatted(statement.enquoteIdentifier(database, true)));
        }
    }

    private static Set<String> databases(Connection server) throws SQLException {
        try (var query = server.createStatement();
                var rows = query.executeQuery("select string_agg(datname, ',') from pg_database")) {
            rows.next();
            return Set.of(rows.getString(1).split(","));
        }
    }

    private static void setPassword(Connection connection, Login login) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter role %s password %s"
                    .formatted(
                            statement.enquoteIdentifier(login.user(), false),
                            statement.enquoteLiteral(login.password())));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
