package io.chancery.app.bench;

import io.chancery.app.ChanceryApp;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmSetup;
import io.chancery.app.people.FirstAdmin;
import io.chancery.app.people.Welcome;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.CellsConfiguration;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole firms' application on a database of its own with that many firms. Somebody can sign in to the first.
final class Installation implements AutoCloseable {

    /// Of everybody here.
    static final String PASSWORD = "chancery demo 2026";

    private final TestDatabase database = TestDatabase.create("installation");
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final Tenant firm;

    Installation(int firms) {
        this("quarry", firms);
    }

    /// @param slug of the first firm
    Installation(String slug, int firms) {
        firm = openFirms(slug, firms);
        var node = node(Map.of());
        TenantContext.runAs(firm.id(), () -> letSomebodyIn(node));
    }

    /// Starts another node on the same database.
    ConfigurableApplicationContext node(Map<String, Object> further) {
        var node = new SpringApplicationBuilder(ChanceryApp.class)
                .initializers(starting ->
                        starting.getEnvironment().getPropertySources().addFirst(properties(further)))
                .run();
        nodes.add(node);
        return node;
    }

    /// The first one.
    Tenant firm() {
        return firm;
    }

    /// Who can sign in to the first firm.
    String email() {
        return "admin@%s.example".formatted(firm.slug());
    }

    /// Of the first node.
    int port() {
        return port(nodes.getFirst());
    }

    static int port(ConfigurableApplicationContext node) {
        return Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                .getPort();
    }

    private void letSomebodyIn(ConfigurableApplicationContext context) {
        var details = new FirmDetails(
                "Quarry LLP", Locale.US, Currency.getInstance("USD"), ZoneId.of("America/New_York"), 30);
        context.getBean(FirmSetup.class).establish("US", details);
        var path = context.getBean(FirstAdmin.class).invite(new EmailAddress(email()), "Edith Marsh");
        context.getBean(Welcome.class)
                .accept(CommandId.next(), path.substring(path.indexOf('=') + 1), "Edith Marsh", PASSWORD);
    }

    private MapPropertySource properties(Map<String, Object> further) {
        var properties = new HashMap<String, Object>(Map.copyOf(database.springProperties(database.app())));
        properties.putAll(further);
        properties.put("server.port", "0");
        properties.put("spring.jmx.enabled", "false");
        properties.put("logging.level.root", "warn");
        return new MapPropertySource("bench", properties);
    }

    private Tenant openFirms(String slug, int firms) {
        try (var owner = new AnnotationConfigApplicationContext()) {
            owner.getEnvironment().getPropertySources().addFirst(properties(Map.of()));
            owner.register(CellsConfiguration.class, MigrationConfiguration.class);
            owner.refresh();
            var migrations = owner.getBean(SchemaMigrations.class);
            migrations.migrateControl();
            migrations.migrateCell(Cells.MAIN);
            var first = open(owner, slug);
            for (int n = 1; n < firms; n++) {
                open(owner, slug + "-" + n);
            }
            return first;
        }
    }

    private Tenant open(AnnotationConfigApplicationContext owner, String slug) {
        var tenant = new Tenant(
                new TenantId(Ids.next()),
                slug,
                slug,
                slug + ".localhost",
                Cells.MAIN,
                "firm_%s_%s".formatted(slug.replace('-', '_'), run),
                Locale.US,
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
        JdbcClient.create(database.dataSource(database.superuser()))
                .sql("""
                    insert into control.tenant
                        (id, slug, name, host, cell, schema_name, country, locale, state, created_at, opened_at)
                    values (:id, :slug, :slug, :host, :cell, :schema, 'US', 'en-US', 'ACTIVE', now(), now())
                    """)
                .param("id", tenant.id().value())
                .param("slug", slug)
                .param("host", tenant.host())
                .param("cell", tenant.cell())
                .param("schema", tenant.schema())
                .update();
        owner.getBean(FirmSchemas.class).provision(tenant);
        owner.getBean(SchemaMigrations.class).migrate(tenant);
        owner.getBean(FirmSchemas.class).openDoor(tenant);
        return tenant;
    }

    @Override
    public void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
        database.close();
    }
}
