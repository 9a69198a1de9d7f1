package io.chancery.app.bench;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What it costs that every transaction passes the firm's door, measured in bare round trips.
final class FirstStatement {

    private static final int PAIRS = 2_000;
    private static final int WARM_UP = 2_000;

    private FirstStatement() {}

    static List<String> measure(Fleet fleet) throws Exception {
        var firm = fleet.open("doorbell");
        var transaction = new TransactionTemplate(fleet.get(PlatformTransactionManager.class));
        var jdbc = fleet.get(JdbcClient.class);
        var pool = fleet.get(Cells.class).serving(Cells.MAIN);
        // A connection of its own for each way: a plan made under one search path is made anew under another.
        try (var bare = pool.getConnection();
                var plain = pool.getConnection();
                var behindDoor = pool.getConnection()) {
            bare.setAutoCommit(true);
            var roundTrip = Pairs.measure(
                    "a bare round trip twice (how far the floor itself varies)",
                    WARM_UP,
                    PAIRS,
                    nth -> selectOne(bare),
                    nth -> selectOne(bare));
            var door = Pairs.measure(
                    "a transaction of one `select 1` by plain JDBC: alone, and behind the first statement",
                    WARM_UP,
                    PAIRS,
                    nth -> {
                        selectOne(plain);
                        plain.commit();
                    },
                    nth -> {
                        enter(behindDoor, firm);
                        selectOne(behindDoor);
                        behindDoor.commit();
                    });
            var whole = Pairs.measure(
                    "the same by plain JDBC, and by the product's transaction manager, Hibernate's session and pool included",
                    WARM_UP,
                    PAIRS,
                    nth -> {
                        selectOne(plain);
                        plain.commit();
                    },
                    nth -> TenantContext.runAs(
                            firm.id(),
                            () -> transaction.executeWithoutResult(status ->
                                    jdbc.sql("select 1").query(Integer.class).single())));
            return List.of(
                    roundTrip.line("–"),
                    door.line("at most 4 round trips more; is %.1f"
                            .formatted(door.differenceMillis() / roundTrip.floorMillis())),
                    whole.line("–"));
        }
    }

    private static void enter(Connection connection, Tenant firm) throws Exception {
        try (var statement = connection.prepareStatement(doorSql())) {
            statement.setString(1, firm.role());
            statement.setObject(2, firm.id().value());
            try (var door = statement.executeQuery()) {
                if (!door.next() || !door.getBoolean(1)) {
                    throw new IllegalStateException("The door of %s is shut".formatted(firm.slug()));
                }
            }
        }
    }

    /// The product's own words, which nothing outside of its package may see otherwise.
    private static String doorSql() throws ReflectiveOperationException {
        var sql = Class.forName("io.chancery.infra.persistence.Door").getDeclaredField("SQL");
        sql.setAccessible(true);
        return (String) sql.get(null);
    }

    private static void selectOne(Connection connection) throws Exception {
        try (var statement = connection.prepareStatement("select 1");
                var row = statement.executeQuery()) {
            row.next();
        }
    }
}
