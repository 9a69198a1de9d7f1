package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseIntegrationTest {

    @Test
    void givesEveryCallerADatabaseOfItsOwn() {
        try (var one = TestDatabase.create("the same purpose");
                var other = TestDatabase.create("the same purpose")) {
            assertThat(one.url()).isNotEqualTo(other.url()).contains("the_same_purpose");
        }
    }

    @Test
    void servesByTheLoginThatIsAskedForAndMigratesAsOwner() {
        try (var database = TestDatabase.create("properties")) {
            assertThat(database.springProperties(database.console()))
                    .containsEntry("spring.datasource.url", database.url())
                    .containsEntry("spring.datasource.username", "chancery_console")
                    .containsEntry("spring.flyway.user", "chancery_owner");
        }
    }

    @Test
    void everyLoginGetsIn() throws SQLException {
        try (var database = TestDatabase.create("sign in")) {
            for (var login : new Login[] {database.owner(), database.app(), database.console()}) {
                try (var connection = database.connect(login);
                        var rows = connection.createStatement().executeQuery("select current_user")) {
                    rows.next();
                    assertThat(rows.getString(1)).isEqualTo(login.user());
                }
            }
        }
    }

    @Test
    void locksEnoughForCopyingATenant() throws SQLException {
        try (var database = TestDatabase.create("settings");
                var connection = database.connect(database.app());
                var rows = connection.createStatement().executeQuery("show max_locks_per_transaction")) {
            rows.next();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(512);
        }
    }
}
