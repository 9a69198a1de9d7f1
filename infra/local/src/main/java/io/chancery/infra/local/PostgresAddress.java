package io.chancery.infra.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Where a PostgreSQL is and who asks: host, port, database and login.
record PostgresAddress(String host, int port, String database, Login login) {

    /// Reads `jdbc:postgresql://host:port/database?user=…&password=…`.
    static PostgresAddress parse(String url) {
        var parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw new IllegalArgumentException(
                    "Expected jdbc:postgresql://host:port/database?user=…&password=…, was '%s'"
                            .formatted(url.replaceAll("\\?.*", "?…")));
        }
        return new PostgresAddress(
                required(parts, PGProperty.PG_HOST),
                Integer.parseInt(required(parts, PGProperty.PG_PORT)),
                required(parts, PGProperty.PG_DBNAME),
                new Login(required(parts, PGProperty.USER), required(parts, PGProperty.PASSWORD)));
    }

    static PostgresAddress of(PostgresServer server, String database) {
        return new PostgresAddress("127.0.0.1", server.port(), database, server.superuser());
    }

    private static String required(Properties parts, PGProperty part) {
        var value = part.getOrDefault(parts);
        if (value == null) {
            throw new IllegalArgumentException("The address of PostgreSQL lacks its " + part.getName());
        }
        return value;
    }

    PostgresAddress in(String otherDatabase) {
        return new PostgresAddress(host, port, otherDatabase, login);
    }

    PostgresAddress as(Login otherLogin) {
        return new PostgresAddress(host, port, database, otherLogin);
    }

    String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /// As [#parse(String)] reads it.
    String urlWithLogin() {
        return "%s?user=%s&password=%s"
                .formatted(
                        url(),
                        URLEncoder.encode(login.user(), StandardCharsets.UTF_8),
                        URLEncoder.encode(login.password(), StandardCharsets.UTF_8));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), login.user(), login.password());
    }
}
