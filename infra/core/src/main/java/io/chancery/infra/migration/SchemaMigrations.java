package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings schemas to the version of this build, as the owner. Called by the one-shot `migrate` and by the orders of the
/// control plane; never by surprise at start-up.
public final class SchemaMigrations {

    private static final String UNDEFINED_TABLE = "42P01";

    private final Cells cells;
    private final Scripts tenantScripts = new Scripts("db/tenant");

    public SchemaMigrations(Cells cells) {
        this.cells = cells;
    }

    /// The control plane's own schema, which stands in the main cell.
    public void migrateControl() {
        flyway(Cells.MAIN, "control", new Scripts("db/control")).load().migrate();
    }

    /// The schema `cell` with the doors of the firms that live there, and `jobs` with their work.
    public void migrateCell(String cell) {
        flyway(cell, "cell", new Scripts("db/cell")).load().migrate();
        flyway(cell, "jobs", new Scripts("db/jobs")).load().migrate();
    }

    /// Brings one firm's schema to this build's version and gives that version. Two nodes that try at once wait for
    /// each other; a migration that was cut off by a crash has rolled back and is done again.
    ///
    /// A schema that is up to date costs one query: Flyway is asked only when there is something to do.
    public int migrate(Tenant tenant) {
        int newest = newestVersion();
        int from = versionOf(tenant);
        if (from >= newest) {
            return newest;
        }
        var done = flyway(tenant.cell(), tenant.schema(), tenantScripts)
                .placeholders(Map.of("role", tenant.role()))
                // A new firm's scripts run in one transaction: nobody waits for its locks, and it commits once.
                .group(from == 0)
                .load()
                .migrate();
        // Nothing done: another node was faster, and the history tells how far it came.
        return done.targetSchemaVersion == null ? versionOf(tenant) : Integer.parseInt(done.targetSchemaVersion);
    }

    /// The schema version that a firm's own history tells; 0 when it has none yet. One query, however often a fleet of
    /// firms is asked.
    public int versionOf(Tenant tenant) {
        return told(
                tenant,
                "select coalesce(max(version::int), 0) from %s.flyway_schema_history where success and version is not null");
    }

    /// A number that a firm's schema tells of itself; 0 while the table that tells it is not there.
    int told(Tenant tenant, String query) {
        try {
            return JdbcClient.create(cells.owner(tenant.cell()))
                    .sql(query.formatted(quoted(tenant.schema())))
                    .query(Integer.class)
                    .single();
        } catch (BadSqlGrammarException e) {
            if (e.getSQLException() instanceof SQLException refused && UNDEFINED_TABLE.equals(refused.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    /// The version that this build's scripts lead to.
    public int newestVersion() {
        return tenantScripts.newest();
    }

    private FluentConfiguration flyway(String cell, String schema, Scripts scripts) {
        return Flyway.configure()
                .dataSource(cells.owner(cell))
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .cleanDisabled(true)
                .resourceProvider(scripts)
                .javaMigrationClassProvider(List::of)
                .locations(new String[0])
                .loggers("slf4j");
    }

    static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
