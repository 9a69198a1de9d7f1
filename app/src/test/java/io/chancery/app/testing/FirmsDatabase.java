package io.chancery.app.testing;

import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.CellsConfiguration;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One database for the whole run, with the control plane and both firms, made before the first context starts.
public final class FirmsDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestDatabase DATABASE = TestDatabase.create("app");
    private static final Map<String, Object> PROPERTIES =
            new HashMap<>(Map.copyOf(DATABASE.springProperties(DATABASE.app())));

    static {
        // Work is done where a test says so; what polls in the background would count as the test's statements.
        PROPERTIES.put("chancery.jobs.enabled", "false");
        PROPERTIES.put("chancery.documents.directory", folder().toString());
        PROPERTIES.put("chancery.exports.directory", folder().toString());
        PROPERTIES.put("chancery.exports.nightly.enabled", "false");
        // The providers that tests start stand on this machine.
        PROPERTIES.put("chancery.outbound.inside", "true");
        // Nobody waits a minute for a report that a test leaves open.
        PROPERTIES.put("chancery.upgrades.hold", "2s");
        openBothFirms();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("documents");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The database, to look behind the wall.
    public static TestDatabase database() {
        return DATABASE;
    }

    /// A connection of the superuser for assertions that no application login may make.
    public static JdbcClient behindTheWall() {
        return JdbcClient.create(DATABASE.dataSource(DATABASE.superuser()));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("firms-database", PROPERTIES));
    }

    /// Opens a further firm that one suite needs for itself.
    public static void open(Tenant tenant) {
        asOwner(owner -> open(owner, tenant));
    }

    private static void openBothFirms() {
        asOwner(owner -> {
            owner.getBean(SchemaMigrations.class).migrateControl();
            owner.getBean(SchemaMigrations.class).migrateCell(Cells.MAIN);
            for (var firm : Firm.values()) {
                open(owner, tenant(firm));
            }
        });
    }

    private static void asOwner(Consumer<AnnotationConfigApplicationContext> work) {
        try (var owner = new AnnotationConfigApplicationContext()) {
            owner.getEnvironment().getPropertySources().addFirst(new MapPropertySource("owner", PROPERTIES));
            owner.register(CellsConfiguration.class, MigrationConfiguration.class);
            owner.refresh();
            work.accept(owner);
        }
    }

    private static void open(AnnotationConfigApplicationContext owner, Tenant tenant) {
        enter(tenant);
        owner.getBean(FirmSchemas.class).provision(tenant);
        int version = owner.getBean(SchemaMigrations.class).migrate(tenant);
        behindTheWall()
                .sql("update control.tenant set schema_version = :version where id = :id")
                .param("version", version)
                .param("id", tenant.id().value())
                .update();
        owner.getBean(FirmSchemas.class).openDoor(tenant);
    }

    private static void enter(Tenant tenant) {
        behindTheWall()
                .sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state,
                            created_at, opened_at)
                        values (:id, :slug, :name, :host, :cell, :schema, :country, :locale, 'ACTIVE', now(), now())
                        """)
                .param("id", tenant.id().value())
                .param("slug", tenant.slug())
                .param("name", tenant.name())
                .param("host", tenant.host())
                .param("cell", tenant.cell())
                .param("schema", tenant.schema())
                .param("country", tenant.locale().getCountry())
                .param("locale", tenant.locale().toLanguageTag())
                .update();
    }

    /// The firm as the registry tells it.
    public static Tenant tenant(Firm firm) {
        return new Tenant(
                firm.id(),
                firm.slug(),
                firm.firmName(),
                firm.host(),
                Cells.MAIN,
                firm.schema(),
                Locale.forLanguageTag(firm.locale()),
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
    }
}
