package io.chancery.app.bench;

import io.chancery.infra.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The newest script of every firm's schema, by plain JDBC and by the product; and the look at a firm that needs
/// nothing.
///
/// `infra/bin/bench` puts a script of its own behind the product's: it adds a column to a table.
final class Migrating {

    private static final int FIRMS = 200;
    private static final int WARM_UP = 5;
    private static final int BENCH_VERSION = 9999;
    private static final String SCRIPT = "alter table audit_entry add column benchmarked text";

    private Migrating() {}

    static List<String> measure(Fleet fleet) throws Exception {
        requireScript(fleet);
        var firms = new ArrayList<Tenant>();
        for (int n = 0; n < FIRMS; n++) {
            firms.add(fleet.open("m" + n));
        }
        try (var owner = fleet.database().connect(fleet.database().owner())) {
            owner.setAutoCommit(false);
            for (var firm : firms) {
                undo(owner, firm);
            }
            // In turns over neighbours: every even firm by hand, every odd one by the product.
            var additive = Pairs.measure(
                    "one additive migration of one firm among %d".formatted(FIRMS),
                    WARM_UP,
                    FIRMS / 2 - WARM_UP,
                    nth -> byHand(owner, firms.get(2 * nth)),
                    nth -> fleet.migrations().migrate(firms.get(2 * nth + 1)));
            var nothing = Pairs.measure(
                    "nothing to do for one firm among %d".formatted(FIRMS),
                    WARM_UP,
                    FIRMS / 2 - WARM_UP,
                    nth -> look(owner, firms.get(2 * nth + 1)),
                    nth -> fleet.migrations().migrate(firms.get(2 * nth + 1)));
            return List.of(additive.line("at most 25 ms more"), nothing.line("at most 2 ms"));
        }
    }

    private static void requireScript(Fleet fleet) {
        if (fleet.migrations().newestVersion() != BENCH_VERSION) {
            throw new IllegalStateException("Start this by infra/bin/bench, which adds the script that is measured");
        }
    }

    private static void byHand(Connection owner, Tenant firm) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set local search_path to \"%s\"".formatted(firm.schema()));
            statement.execute(SCRIPT);
            owner.commit();
        }
    }

    private static void look(Connection owner, Tenant firm) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select max(version::int) from \"%s\".flyway_schema_history where success"
                                .formatted(firm.schema()))) {
            row.next();
            owner.commit();
        }
    }

    private static void undo(Connection owner, Tenant firm) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter table \"%s\".audit_entry drop column benchmarked".formatted(firm.schema()));
            statement.execute(
                    "delete from \"%s\".flyway_schema_history where version = '9999'".formatted(firm.schema()));
            owner.commit();
        }
    }
}
