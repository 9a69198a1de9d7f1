package io.chancery.app.bench;

import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.TenantServices;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.CellsConfiguration;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/// Many firms in one database, without screens and without a control plane.
final class Fleet implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create("bench");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Directory directory;

    Fleet() {
        var properties = new HashMap<String, Object>(Map.copyOf(database.springProperties(database.app())));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties));
        context.register(Setup.class);
        context.refresh();
        directory = context.getBean(Directory.class);
        migrations().migrateCell(Cells.MAIN);
    }

    TestDatabase database() {
        return database;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    SchemaMigrations migrations() {
        return get(SchemaMigrations.class);
    }

    FirmSchemas schemas() {
        return get(FirmSchemas.class);
    }

    /// A firm that is only registered.
    Tenant register(String slug) {
        var tenant = new Tenant(
                new TenantId(Ids.next()),
                slug,
                slug,
                slug + ".localhost",
                Cells.MAIN,
                // Roles belong to the server, which other runs share.
                "firm_%s_%s".formatted(slug, UUID.randomUUID().toString().substring(0, 8)),
                Locale.US,
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
        directory.firms.put(tenant.id(), tenant);
        return tenant;
    }

    Tenant open(String slug) {
        var tenant = register(slug);
        schemas().provision(tenant);
        migrations().migrate(tenant);
        schemas().openDoor(tenant);
        return tenant;
    }

    /// A firm that holds what another one holds.
    Tenant openLike(Tenant model, String slug) {
        var tenant = register(slug);
        schemas().admit(tenant);
        get(SchemaCopies.class).copy(place(model), place(tenant));
        get(SchemaCopies.class).open(place(tenant));
        schemas().openDoor(tenant);
        return tenant;
    }

    static SchemaCopies.Place place(Tenant tenant) {
        return new SchemaCopies.Place(tenant.cell(), tenant.schema(), tenant.role());
    }

    @Override
    public void close() throws Exception {
        context.close();
        try (var superuser = database.connect(database.superuser());
                var statement = superuser.createStatement()) {
            for (var tenant : directory.all()) {
                statement.execute("drop schema if exists \"%1$s\" cascade".formatted(tenant.schema()));
                statement.execute("drop role if exists \"%1$s\"".formatted(tenant.role()));
            }
        }
        database.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({CoreConfiguration.class, CellsConfiguration.class, MigrationConfiguration.class, TenantServices.class})
    static class Setup {

        @Bean
        Directory directory() {
            return new Directory();
        }

        @Bean
        ActorSource actors() {
            return () -> new Actor(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Mavis", null);
        }
    }

    static final class Directory implements TenantDirectory {

        private final Map<TenantId, Tenant> firms = new LinkedHashMap<>();

        @Override
        public Optional<Tenant> atHost(String host) {
            return all().stream().filter(firm -> firm.host().equals(host)).findFirst();
        }

        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.ofNullable(firms.get(id));
        }

        @Override
        public List<Tenant> all() {
            return List.copyOf(firms.values());
        }
    }
}
