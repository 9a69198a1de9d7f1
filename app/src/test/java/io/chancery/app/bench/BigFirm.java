package io.chancery.app.bench;

import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A firm that needs about 300 MB: copied by the product and by bare statements, and put back.
final class BigFirm {

    private static final int ENTRIES = 330_000;
    private static final int WARM_UP = 1;
    private static final int SWAPS = 100;
    private static final double MEGABYTE = 1e6;
    private static final String TARGET = "benchmarked_copy";

    private final Fleet fleet;
    private final JdbcClient superuser;
    private final SchemaCopies copies;
    private final Tenant firm;

    private BigFirm(Fleet fleet) {
        this.fleet = fleet;
        superuser =
                JdbcClient.create(fleet.database().dataSource(fleet.database().superuser()));
        copies = fleet.get(SchemaCopies.class);
        firm = fleet.open("big");
        GeneratedFirm.fill(superuser, firm.schema(), ENTRIES);
    }

    static List<String> measure(Fleet fleet) throws Exception {
        return new BigFirm(fleet).measure();
    }

    private List<String> measure() throws Exception {
        var size = copies.bytes(Cells.MAIN, firm.schema()) / MEGABYTE;
        var snapshot = new Place(Cells.MAIN, TARGET, firm.role());
        try (var owner = fleet.database().connect(fleet.database().owner())) {
            owner.setAutoCommit(false);
            var copy = Pairs.measure(
                    "copy of a firm of %.0f MB: its tables with their indexes by bare `insert … select`, and whole"
                            .formatted(size),
                    WARM_UP,
                    Pairs.MIN,
                    _ -> byHand(owner, "including all"),
                    _ -> copies.copy(Fleet.place(firm), snapshot),
                    _ -> tidy());
            return List.of(copy.line("at most 1.3 times"), swapping(owner));
        }
    }

    /// The tables are there at once, as the product's are: one transaction makes all.
    private void byHand(Connection owner, String like) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create schema " + TARGET);
            for (var table : tables()) {
                statement.execute("create table %1$s.%2$s (like %3$s.%2$s %4$s)"
                        .formatted(TARGET, table.name(), firm.schema(), like));
                statement.execute("insert into %1$s.%2$s (%4$s) overriding system value select %4$s from %3$s.%2$s"
                        .formatted(TARGET, table.name(), firm.schema(), table.columns()));
            }
            owner.commit();
        }
    }

    private record Table(String name, String columns) {}

    private List<Table> tables() {
        return superuser
                .sql("""
                select table_name as name, string_agg(column_name, ', ' order by ordinal_position) as columns
                  from information_schema.columns where table_schema = :schema and is_generated = 'NEVER' group by table_name
                """)
                .param("schema", firm.schema())
                .query(Table.class)
                .list();
    }

    /// What one of the two has written to disk later on does not slow the other down.
    private void tidy() {
        superuser.sql("drop schema " + TARGET + " cascade").update();
        superuser.sql("checkpoint").update();
    }

    /// The firm and its snapshot change places again and again.
    private String swapping(Connection owner) throws Exception {
        copies.copy(Fleet.place(firm), new Place(Cells.MAIN, "kept_0", firm.role()));
        var names = new ArrayList<>(List.of("kept_0", "kept_1"));
        var back = Pairs.measure(
                "putting that firm back: two renames, and the door shut, the snapshot in its place, the door open",
                Pairs.MIN,
                SWAPS,
                _ -> {
                    rename(owner, names.get(0), names.get(1));
                    names.add(names.removeFirst());
                },
                _ -> {
                    fleet.schemas().closeDoor(firm, "benchmark");
                    copies.swap(Fleet.place(firm), names.get(0), names.get(1));
                    fleet.schemas().openDoor(firm);
                    names.add(names.removeFirst());
                });
        copies.drop(Cells.MAIN, names.getFirst());
        return back.line("under 100 ms");
    }

    private void rename(Connection owner, String replacement, String aside) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter schema %s rename to %s".formatted(firm.schema(), aside));
            statement.execute("alter schema %s rename to %s".formatted(replacement, firm.schema()));
            statement.execute("revoke usage on schema %s from \"%s\"".formatted(aside, firm.role()));
            statement.execute("grant usage on schema %s to \"%s\"".formatted(firm.schema(), firm.role()));
            owner.commit();
        }
    }
}
