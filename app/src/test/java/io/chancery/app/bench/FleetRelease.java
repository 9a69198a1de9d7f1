package io.chancery.app.bench;

import io.chancery.infra.migration.FleetMigration;
import io.chancery.infra.migration.FleetMigration.Outcome;
import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A release of five statements on every firm of a fleet, by plain JDBC and by the product, both as many at a time; and
/// the look at a whole fleet that needs nothing.
///
/// `infra/bin/bench rollout` puts the script behind the product's own.
final class FleetRelease {

    private static final int FIRMS = 300;
    private static final int ENTRIES_EACH = 1_000;
    /// As `migrate` does it.
    private static final int AT_A_TIME = 4;
    private static final int BATCH = 8;
    private static final int WARM_UP = 3;
    private static final int PAIRS = Pairs.MIN;
    private static final double GOAL_OF_LOOK_MILLIS = 2_000;

    private final Fleet fleet;
    private final FleetMigration migration;
    private final List<String> release = statements();

    private FleetRelease(Fleet fleet) {
        this.fleet = fleet;
        this.migration = new FleetMigration(fleet.migrations(), AT_A_TIME);
    }

    static List<String> measure(Fleet fleet) throws Exception {
        return new FleetRelease(fleet).measure();
    }

    private List<String> measure() throws Exception {
        var firms = firms();
        undo(firms);
        var connections = new ArrayDeque<Connection>();
        try (var hands = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (int n = 0; n < AT_A_TIME; n++) {
                connections.add(fleet.database().connect(fleet.database().owner()));
                connections.getLast().setAutoCommit(false);
            }
            var pool = new ConcurrentLinkedQueue<>(connections);
            // In turns over neighbours: every even batch by hand, every odd one by the product.
            var released = Pairs.measure(
                    "a release of five statements on %d firms of %d, %d at a time".formatted(BATCH, FIRMS, AT_A_TIME),
                    WARM_UP,
                    PAIRS,
                    nth -> each(hands, pool, batch(firms, 2 * nth), this::byHand),
                    nth -> requireCurrent(migration.migrate(batch(firms, 2 * nth + 1))));
            for (int nth = 0; nth < WARM_UP + PAIRS; nth++) {
                undo(batch(firms, 2 * nth));
            }
            requireCurrent(migration.migrate(firms));
            var nothing = Pairs.measure(
                    "nothing to do for %d firms, %d at a time".formatted(FIRMS, AT_A_TIME),
                    WARM_UP,
                    PAIRS,
                    nth -> each(hands, pool, firms, FleetRelease::look),
                    nth -> migration.migrate(firms));
            return List.of(
                    released.line(
                            "at most 25 ms a firm more; is %.1f ms".formatted(released.differenceMillis() / BATCH)),
                    nothing.line("under %.0f ms".formatted(GOAL_OF_LOOK_MILLIS)));
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    /// One is filled, the others are like it.
    private List<Tenant> firms() throws Exception {
        var model = fleet.open("r0");
        GeneratedFirm.fill(superuser(), model.schema(), ENTRIES_EACH);
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var firms = new ArrayList<Tenant>(List.of(model));
            var opening = new ArrayList<Callable<Tenant>>();
            for (int n = 1; n < FIRMS; n++) {
                var slug = "r" + n;
                opening.add(() -> fleet.openLike(model, slug));
            }
            for (var opened : threads.invokeAll(opening)) {
                firms.add(opened.get());
            }
            return firms;
        }
    }

    private static void requireCurrent(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Failed failed) {
                throw new IllegalStateException(
                        "%s: %s".formatted(failed.tenant().slug(), failed.reason()));
            }
        }
    }

    private static List<Tenant> batch(List<Tenant> firms, int nth) {
        return firms.subList(nth * BATCH, (nth + 1) * BATCH);
    }

    private interface Hand {
        void on(Connection connection, Tenant firm) throws SQLException;
    }

    private static void each(ExecutorService hands, Queue<Connection> pool, Collection<Tenant> firms, Hand hand)
            throws Exception {
        var work = firms.stream()
                .<Callable<Boolean>>map(firm -> () -> {
                    var connection = pool.remove();
                    try {
                        hand.on(connection, firm);
                        connection.commit();
                    } finally {
                        pool.add(connection);
                    }
                    return true;
                })
                .toList();
        for (var done : hands.invokeAll(work)) {
            done.get();
        }
    }

    private void byHand(Connection owner, Tenant firm) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set local search_path to \"%s\"".formatted(firm.schema()));
            for (var sql : release) {
                statement.execute(sql);
            }
        }
    }

    private static void look(Connection owner, Tenant firm) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select max(version::int) from "%s".flyway_schema_history where success and version is not null
                        """.formatted(firm.schema()))) {
            row.next();
        }
    }

    /// Firms are opened by this build, the script that is measured included; of what was done by hand there is no
    /// record.
    private void undo(List<Tenant> firms) {
        for (var firm : firms) {
            for (var sql : """
                    drop table %1$s.benchmarked;
                    alter table %1$s.audit_entry drop column benchmarked;
                    alter table %1$s.client drop column benchmarked;
                    alter table %1$s.matter drop column benchmarked;
                    delete from %1$s.flyway_schema_history where version = '9999'""".formatted(firm.schema()).split(";")) {
                superuser().sql(sql).update();
            }
        }
    }

    private JdbcClient superuser() {
        return JdbcClient.create(fleet.database().dataSource(fleet.database().superuser()));
    }

    private static List<String> statements() {
        try {
            return List.of(new ClassPathResource("db/tenant/V9999__add_benchmarked.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .split(";\\s*"));
        } catch (IOException e) {
            throw new IllegalStateException("Start this by infra/bin/bench, which adds the script that is measured", e);
        }
    }
}
