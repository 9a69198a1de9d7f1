package io.chancery.infra;

import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.CellsConfiguration;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/// The cast of the core's tests: Ashworth and Birchwood in one database, and a context that serves both.
public final class TwoFirms implements AutoCloseable {

    public static final Tenant ASHWORTH = firm("00000000-0000-7000-8000-00000000000a", "ashworth");
    public static final Tenant BIRCHWOOD = firm("00000000-0000-7000-8000-00000000000b", "birchwood");
    /// The registry knows it from the start; a test that wants it to exist makes it.
    public static final Tenant COPY_OF_ASHWORTH =
            firm("00000000-0000-7000-8000-00000000000c", "try-ashworth", ASHWORTH.id());
    public static final Actor MAVIS = new Actor(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Mavis", null);

    private final TestDatabase database = TestDatabase.create("core");
    private final AnnotationConfigApplicationContext context;

    /// @param poolSize how many connections both firms share
    public TwoFirms(int poolSize, Class<?>... more) {
        var properties = new HashMap<String, Object>(Map.copyOf(database.springProperties(database.app())));
        properties.put("chancery.pool-size", poolSize);
        // Work is done where a test says so, and the tables are not there yet.
        properties.put("chancery.jobs.enabled", false);
        context = node(properties, more);
        var migrations = context.getBean(SchemaMigrations.class);
        migrations.migrateCell(Cells.MAIN);
        for (var firm : List.of(ASHWORTH, BIRCHWOOD)) {
            context.getBean(FirmSchemas.class).provision(firm);
            migrations.migrate(firm);
            context.getBean(FirmSchemas.class).openDoor(firm);
        }
    }

    /// One more node that serves both firms, on a database that has them already.
    public static AnnotationConfigApplicationContext node(Map<String, Object> properties, Class<?>... more) {
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        node.register(Setup.class);
        if (more.length > 0) {
            node.register(more);
        }
        node.refresh();
        return node;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static Tenant firm(String id, String slug) {
        return firm(id, slug, null);
    }

    private static Tenant firm(String id, String slug, @Nullable TenantId copyOf) {
        return new Tenant(
                TenantId.of(id),
                slug,
                slug,
                slug + ".localhost",
                Cells.MAIN,
                "firm_" + slug.replace('-', '_'),
                Locale.US,
                TenantState.ACTIVE,
                null,
                copyOf,
                Branding.DEFAULT);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({CoreConfiguration.class, CellsConfiguration.class, MigrationConfiguration.class, TenantServices.class})
    static class Setup {

        @Bean
        TenantDirectory directory() {
            return new Directory();
        }

        @Bean
        ActorSource actors() {
            return () -> MAVIS;
        }
    }

    private static final class Directory implements TenantDirectory {

        @Override
        public Optional<Tenant> atHost(String host) {
            return all().stream().filter(firm -> firm.host().equals(host)).findFirst();
        }

        @Override
        public Optional<Tenant> find(TenantId id) {
            return all().stream().filter(firm -> firm.id().equals(id)).findFirst();
        }

        @Override
        public List<Tenant> all() {
            return List.of(ASHWORTH, BIRCHWOOD, COPY_OF_ASHWORTH);
        }
    }
}
