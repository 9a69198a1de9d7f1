package io.chancery.infra.migration;

import static io.chancery.infra.migration.SchemaMigrations.quoted;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a firm's schema out of its database, table by table, and builds it again from that.
public final class SchemaExport {

    private final Cells cells;
    private final SchemaMigrations migrations;

    SchemaExport(Cells cells, SchemaMigrations migrations) {
        this.cells = cells;
        this.migrations = migrations;
    }

    /// How the firm's schema is built, read as the owner.
    public SchemaPlan plan(Tenant firm) {
        int version = migrations.versionOf(firm);
        return inCell(firm.cell(), owner -> {
            var blueprint = new SchemaBlueprint(owner, firm.schema());
            SchemaCopies.lookFrom(owner, firm.schema());
            return new SchemaPlan(
                    version,
                    blueprint.createTables(SchemaPlan.SCHEMA),
                    blueprint.tables().stream()
                            .map(table -> new SchemaPlan.TableRows(table.name(), table.columns()))
                            .toList(),
                    blueprint.counters(),
                    blueprint.indexesAndKeys(),
                    blueprint.functionsAndTriggers(SchemaPlan.SCHEMA),
                    blueprint.grants(firm.role(), SchemaPlan.ROLE),
                    new TreeSet<>(new SchemaInventory(owner).lines(firm.schema())));
        });
    }

    /// Writes all rows of a table as PostgreSQL's text, within the transaction that is open on the pool.
    ///
    /// @return how many
    public static long copyOut(DataSource pool, SchemaPlan.TableRows table, OutputStream out) throws IOException {
        var connection = DataSourceUtils.getConnection(pool);
        try {
            return postgres(connection)
                    .getCopyAPI()
                    .copyOut("copy %s (%s) to stdout".formatted(quoted(table.name()), table.columns()), out);
        } catch (SQLException e) {
            throw new IOException("Table %s could not be read".formatted(table.name()), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    /// The rows of the tables, one after another, as they were written.
    public interface Rows {

        /// @return null when there are no more tables
        @Nullable
        String nextTable() throws IOException;

        /// Rows of the table that was named last.
        InputStream rows();
    }

    /// Builds the schema in one transaction; what is broken off leaves nothing. One that exists already is left as it
    /// is.
    ///
    /// @param place its role exists, and may not enter until [SchemaCopies#open]
    /// @return false when it was there already
    /// @throws SchemaCopies.CopyIsNotWhole when it would not be built as it was
    public boolean build(SchemaCopies.Place place, SchemaPlan plan, Rows rows) {
        var pool = cells.owner(place.cell());
        return inCell(place.cell(), owner -> {
            if (SchemaCopies.exists(owner, place.schema())) {
                return false;
            }
            owner.sql(
                            "select set_config('check_function_bodies', 'off', true), set_config('maintenance_work_mem', '256MB', true)")
                    .query()
                    .singleRow();
            owner.sql("create schema " + quoted(place.schema())).update();
            run(owner, plan.tables(), place);
            SchemaCopies.lookFrom(owner, place.schema());
            fill(pool, plan, rows);
            plan.counters().forEach(statement -> owner.sql(statement).query().singleRow());
            run(owner, plan.keys(), place);
            run(owner, plan.code(), place);
            run(owner, plan.grants(), place);
            owner.sql("alter default privileges in schema %s grant select, insert, update, delete on tables to %s"
                            .formatted(quoted(place.schema()), quoted(place.role())))
                    .update();
            requireAlike(plan, new SchemaInventory(owner).lines(place.schema()), place);
            return true;
        });
    }

    private static void run(JdbcClient owner, List<String> statements, SchemaCopies.Place place) {
        statements.forEach(statement -> owner.sql(statement
                        .replace(SchemaPlan.SCHEMA, quoted(place.schema()))
                        .replace(SchemaPlan.ROLE, quoted(place.role())))
                .update());
    }

    private static void fill(DataSource pool, SchemaPlan plan, Rows rows) {
        var connection = DataSourceUtils.getConnection(pool);
        try {
            for (var name = rows.nextTable(); name != null; name = rows.nextTable()) {
                var wanted = name;
                var table = plan.names().stream()
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new IOException("Table %s is not in the plan".formatted(wanted)));
                postgres(connection)
                        .getCopyAPI()
                        .copyIn("copy %s (%s) from stdin".formatted(quoted(name), table.columns()), rows.rows());
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The rows could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }

    private static void requireAlike(SchemaPlan plan, TreeSet<String> built, SchemaCopies.Place place) {
        var differences = new TreeSet<String>();
        plan.inventory().stream()
                .filter(line -> !built.contains(line))
                .forEach(line -> differences.add("lacks " + line));
        built.stream().filter(line -> !plan.inventory().contains(line)).forEach(line -> differences.add("has " + line));
        if (!differences.isEmpty()) {
            throw new SchemaCopies.CopyIsNotWhole(place.schema(), List.copyOf(differences));
        }
    }

    private static PGConnection postgres(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }

    private interface Work<T> {
        T with(JdbcClient owner);
    }

    private <T> T inCell(String cell, Work<T> work) {
        var pool = cells.owner(cell);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(transaction.execute(_ -> work.with(JdbcClient.create(pool))));
    }
}
