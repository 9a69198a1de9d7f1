package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the three logins of roles.sql may do and what they may not.
class RolesIntegrationTest {

    private static TestDatabase database;
    private static final String FIRM = "firm_" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void openAFirmAsTheOwner() throws SQLException {
        database = TestDatabase.create("roles");
        execute(
                database.owner(),
                "create role " + FIRM,
                "grant %s to chancery_app with inherit false, set true".formatted(FIRM),
                "create schema " + FIRM,
                "grant usage on schema %1$s to %1$s".formatted(FIRM),
                "alter default privileges in schema %1$s grant select, insert on tables to %1$s".formatted(FIRM),
                "create table %s.matter (name text)".formatted(FIRM),
                "create function %s.everything() returns int language sql return 1".formatted(FIRM));
    }

    @AfterAll
    static void closeIt() throws SQLException {
        execute(
                database.superuser(),
                "drop schema %s cascade".formatted(FIRM),
                "drop owned by " + FIRM,
                "drop role " + FIRM);
        database.close();
    }

    @Test
    void appReadsAFirmOnlyAfterTakingItsRole() throws SQLException {
        try (var app = database.connect(database.app())) {
            assertRefused(app, "select name from %s.matter".formatted(FIRM), "permission denied");
            try (var statement = app.createStatement()) {
                app.setAutoCommit(false);
                statement.execute("select set_config('role', '%s', true), set_config('search_path', '%s', true)"
                        .formatted(FIRM, FIRM));
                assertThat(statement.executeUpdate("insert into matter (name) values ('a')"))
                        .isEqualTo(1);
                app.commit();
            }
            assertRefused(app, "select name from %s.matter".formatted(FIRM), "permission denied");
        }
    }

    @Test
    void aNameWithoutSchemaFindsNothing() throws SQLException {
        try (var app = database.connect(database.app())) {
            assertRefused(app, "select name from matter", "does not exist");
        }
    }

    @Test
    void consoleCannotTakeAFirmsRole() throws SQLException {
        try (var console = database.connect(database.console())) {
            assertRefused(console, "set role " + FIRM, "permission denied to set role");
            assertRefused(console, "select name from %s.matter".formatted(FIRM), "permission denied");
        }
    }

    @Test
    void nobodyButTheOwnerCreatesAnything() throws SQLException {
        for (var login : new Login[] {database.app(), database.console()}) {
            try (var connection = database.connect(login)) {
                assertRefused(connection, "create schema x", "permission denied");
                assertRefused(connection, "create table public.x (y int)", "permission denied");
                assertRefused(connection, "create temp table x (y int)", "permission denied");
                assertRefused(connection, "create role x", "permission denied");
            }
        }
    }

    @Test
    void functionsAreNotForEveryone() throws SQLException {
        try (var app = database.connect(database.app())) {
            app.createStatement().execute("set role " + FIRM);
            assertRefused(app, "select %s.everything()".formatted(FIRM), "permission denied for function");
        }
    }

    @Test
    void ownerIsNoSuperuser() throws SQLException {
        try (var owner = database.connect(database.owner())) {
            assertRefused(owner, "select rolpassword from pg_authid", "permission denied");
            assertRefused(owner, "create role x superuser", "permission denied");
        }
    }

    @Test
    void preparingAgainChangesNothing() throws SQLException {
        new Roles(
                        PostgresAddress.parse(database.url() + "?user=postgres&password=x")
                                .as(database.superuser()),
                        List.of())
                .prepare(name());
        appReadsAFirmOnlyAfterTakingItsRole();
    }

    private static String name() {
        return database.url().replaceAll(".*/", "");
    }

    private static void assertRefused(Connection connection, String sql, String message) {
        assertThatThrownBy(() -> connection.createStatement().execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(message);
    }

    private static void execute(Login login, String... statements) throws SQLException {
        try (var connection = database.connect(login);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
