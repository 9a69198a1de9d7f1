package io.chancery.control.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChangeLogIntegrationTest {

    private static final TenantId ASHWORTH = new TenantId(Ids.next());
    private static final TenantId BIRCHWOOD = new TenantId(Ids.next());
    private static Installation installation;

    private final List<TenantId> heard = new ArrayList<>();
    private final List<Object> opened = new ArrayList<>();
    private ChangeLogPoller poller;

    @BeforeAll
    static void install() {
        installation = new Installation("change log");
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void follow() {
        poller = new ChangeLogPoller(
                JdbcClient.create(installation
                        .database()
                        .dataSource(installation.database().console())),
                event -> {
                    if (event instanceof RegistryChanged change) {
                        heard.add(change.tenant());
                    } else {
                        opened.add(event);
                    }
                });
        poller.poll();
    }

    @Test
    void tellsFirstThatItFollowsAndNothingOfThePast() throws SQLException {
        try (var writer = writer()) {
            append(writer, ASHWORTH);
            writer.commit();
        }
        var late = new ArrayList<Object>();
        var other = new ChangeLogPoller(installation.as(installation.database().app()), late::add);
        other.poll();
        other.poll();
        assertThat(late).containsExactly(new ChangeLogOpened());
    }

    @Test
    void tellsEachChangeOnce() throws SQLException {
        try (var writer = writer()) {
            append(writer, ASHWORTH);
            append(writer, BIRCHWOOD);
            writer.commit();
        }
        poller.poll();
        poller.poll();
        assertThat(heard).containsExactly(ASHWORTH, BIRCHWOOD);
    }

    @Test
    void missesNothingWhenALowerNumberCommitsLater() throws SQLException {
        try (var slow = writer();
                var fast = writer()) {
            append(slow, ASHWORTH);
            append(fast, BIRCHWOOD);
            fast.commit();
            poller.poll();
            assertThat(heard).containsExactly(BIRCHWOOD);
            poller.poll();
            slow.commit();
        }
        poller.poll();
        poller.poll();
        assertThat(heard).containsExactly(BIRCHWOOD, ASHWORTH);
    }

    @Test
    void isNotHeldUpByALongTransactionElsewhere() throws SQLException {
        try (var longWork = writer();
                var writer = writer()) {
            longWork.createStatement().execute("select pg_current_xact_id()");
            for (int i = 0; i < 3; i++) {
                append(writer, ASHWORTH);
                writer.commit();
                poller.poll();
                assertThat(heard).hasSize(i + 1);
            }
            longWork.commit();
        }
        poller.poll();
        assertThat(heard).hasSize(3);
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() throws SQLException {
        try (var writer = writer()) {
            append(writer, ASHWORTH);
            poller.poll();
            writer.rollback();
        }
        poller.poll();
        assertThat(heard).isEmpty();
    }

    @Test
    void ignoresAKindThatOnlyALaterBuildKnows() throws SQLException {
        try (var writer = writer()) {
            writer.createStatement().execute("insert into control.change_log (at, kind) values (now(), 'FUTURE')");
            append(writer, BIRCHWOOD);
            writer.commit();
        }
        poller.poll();
        assertThat(heard).containsExactly(BIRCHWOOD);
    }

    @Test
    void tellsAgainWhatAListenerCouldNotTake() throws SQLException {
        var failing = new ArrayList<>(List.of("down"));
        var careful =
                new ChangeLogPoller(installation.as(installation.database().app()), event -> {
                    if (event instanceof RegistryChanged change) {
                        if (!failing.isEmpty()) {
                            throw new IllegalStateException(failing.removeFirst());
                        }
                        heard.add(change.tenant());
                    }
                });
        careful.poll();
        try (var writer = writer()) {
            append(writer, ASHWORTH);
            writer.commit();
        }
        assertThat(Map.of("failed", thrown(careful))).containsEntry("failed", "down");
        careful.poll();
        assertThat(heard).containsExactly(ASHWORTH);
    }

    private static String thrown(ChangeLogPoller poller) {
        try {
            poller.poll();
            return "";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static Connection writer() throws SQLException {
        var connection = installation.database().connect(installation.database().console());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void append(Connection writer, TenantId tenant) throws SQLException {
        try (var insert = writer.prepareStatement(
                "insert into control.change_log (at, tenant, kind) values (now(), ?, 'FIRM')")) {
            insert.setObject(1, tenant.value());
            insert.executeUpdate();
        }
    }
}
