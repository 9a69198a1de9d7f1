package io.chancery.app.bench;

import io.chancery.control.ControlForConsole;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetSort;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.CellsConfiguration;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/// The first page of the console's list of firms, as its service gives it to an operator.
final class FleetPage {

    private static final int FIRMS = 1_000;
    private static final int ROWS = 50;
    private static final int COLUMNS = 12;
    private static final int WARM_UP = 400;
    private static final int PAIRS = 400;
    private static final String BARE = """
            select t.id, t.slug, t.name, t.host, t.cell, t.state, o.id is not null, t.schema_version, t.users_count,
                   t.letters_dead, t.last_activity_at, t.release
              from control.tenant t left join control.tenant_order o on o.tenant = t.id and o.state = 'FAILED'
             where t.copy_of is null order by lower(t.name), t.id limit 50
            """;
    private static final String BARE_TOTALS = """
            select count(*), count(*) filter (where t.state = 'ACTIVE'), count(*) filter (where t.state = 'SUSPENDED'),
                   count(o.id), coalesce(sum(t.users_count), 0)
              from control.tenant t left join control.tenant_order o on o.tenant = t.id and o.state = 'FAILED'
             where t.copy_of is null
            """;

    private FleetPage() {}

    static List<String> measure() throws Exception {
        try (var database = TestDatabase.create("fleet page");
                var context = new AnnotationConfigApplicationContext()) {
            try (var owner = new AnnotationConfigApplicationContext()) {
                owner.getEnvironment().getPropertySources().addFirst(properties(database, true));
                owner.register(CellsConfiguration.class, MigrationConfiguration.class);
                owner.refresh();
                owner.getBean(SchemaMigrations.class).migrateControl();
            }
            register(JdbcClient.create(database.dataSource(database.superuser())));
            context.getEnvironment().getPropertySources().addFirst(properties(database, false));
            context.register(Setup.class);
            context.refresh();
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("Olive", "", OperatorPermission.FLEET_READ));
            try {
                return lines(database, context.getBean(Fleet.class));
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private static List<String> lines(TestDatabase database, Fleet fleet) throws Exception {
        try (var bare = database.connect(database.console())) {
            bare.setAutoCommit(false);
            try (var page = bare.prepareStatement(BARE);
                    var totals = bare.prepareStatement(BARE_TOTALS)) {
                var rows = Pairs.measure(
                        "first page of the list of %d firms: the bare query, and its service".formatted(FIRMS),
                        WARM_UP,
                        PAIRS,
                        _ -> {
                            read(page, ROWS, COLUMNS);
                            bare.commit();
                        },
                        _ -> page(fleet));
                var whole = Pairs.measure(
                        "the same with the sums above it",
                        WARM_UP,
                        PAIRS,
                        _ -> {
                            read(page, ROWS, COLUMNS);
                            bare.commit();
                            read(totals, 1, 5);
                            bare.commit();
                        },
                        _ -> {
                            page(fleet);
                            fleet.totals(FleetFilter.NONE);
                        });
                return List.of(rows.line("under 3 times"), whole.line("under 3 times"));
            }
        }
    }

    private static void page(Fleet fleet) {
        var rows = fleet.page(FleetFilter.NONE, FleetSort.NAME, false, 0, ROWS);
        if (rows.size() != ROWS) {
            throw new IllegalStateException("The page has %d rows".formatted(rows.size()));
        }
    }

    private static void read(PreparedStatement query, int rows, int columns) throws SQLException {
        try (var row = query.executeQuery()) {
            int read = 0;
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getObject(column);
                }
                read++;
            }
            if (read != rows) {
                throw new IllegalStateException("The query has %d rows".formatted(read));
            }
        }
    }

    private static void register(JdbcClient superuser) {
        superuser.sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at,
                            release, users_count, last_activity_at)
                        select gen_random_uuid(), 'firm' || n, 'Firm ' || md5(n::text), 'firm' || n || '.localhost', 'main',
                               'firm_' || n, 'US', 'en-US', 'ACTIVE', now(),
                               '2026.' || n % 3 + 1, n % 90, now() - n * interval '1 hour'
                          from generate_series(1, :firms) n
                        """).param("firms", FIRMS).update();
        superuser.sql("analyze control.tenant").update();
    }

    private static MapPropertySource properties(TestDatabase database, boolean owner) {
        return new MapPropertySource(
                "bench",
                new HashMap<>(Map.copyOf(database.springProperties(owner ? database.app() : database.console()))));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    @Import({CoreConfiguration.class, ControlForConsole.class})
    static class Setup {

        @Bean
        ActorSource actors() {
            return () -> new Actor(UUID.fromString("00000000-0000-7000-8000-000000000051"), "Olive", null);
        }
    }
}
