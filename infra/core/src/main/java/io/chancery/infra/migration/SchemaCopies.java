package io.chancery.infra.migration;

import static io.chancery.infra.migration.SchemaMigrations.quoted;

import io.chancery.infra.crypto.SealingKeyTable;
import io.chancery.infra.tenancy.Cells;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Copies a firm's schema inside its database, and puts one schema in the place of another (DD012).
///
/// A copy is made by one transaction that reads the firm as of one moment, without stopping it: when a node dies in the
/// middle, or the disk is full, nothing remains. So a schema that exists is whole.
public final class SchemaCopies {

    private final Cells cells;

    SchemaCopies(Cells cells) {
        this.cells = cells;
    }

    /// A firm's schema and the role that may enter it.
    ///
    /// @param schema in the cell
    /// @param role has rights on the tables; it enters only a schema that has been opened to it
    public record Place(String cell, String schema, String role) {}

    /// Not a whole copy of what it was made from. Nothing was made.
    public static final class CopyIsNotWhole extends RuntimeException {

        private static final long serialVersionUID = 1;

        CopyIsNotWhole(String schema, List<String> differences) {
            super("A copy of %s would not be built like it: %s"
                    .formatted(schema, String.join("; ", differences.subList(0, Math.min(5, differences.size())))));
        }
    }

    /// Makes a schema that holds what the firm holds now: tables, rows, keys, indexes, triggers, rights and the history
    /// of its migrations. One that exists already is left as it is.
    ///
    /// @param to in the same cell; its role exists. It is closed: [#open] lets its role in
    /// @return false when it was there already
    /// @throws CopyIsNotWhole when the firm has something that cannot be copied
    public boolean copy(Place from, Place to) {
        boolean made = inCell(from.cell(), TransactionDefinition.ISOLATION_REPEATABLE_READ, owner -> {
            if (exists(owner, to.schema())) {
                return false;
            }
            SealingKeyTable.hold(owner, from.schema());
            make(owner, from, to);
            return true;
        });
        if (made) {
            // Without statistics the first questions to the copy would be planned in the dark.
            inCell(from.cell(), TransactionDefinition.ISOLATION_DEFAULT, owner -> {
                new SchemaBlueprint(owner, to.schema())
                        .tables()
                        .forEach(table -> owner.sql(
                                        "analyze %s.%s".formatted(quoted(to.schema()), quoted(table.name())))
                                .update());
                return true;
            });
        }
        return made;
    }

    private static void make(JdbcClient owner, Place from, Place to) {
        owner.sql(
                        "select set_config('check_function_bodies', 'off', true), set_config('maintenance_work_mem', '256MB', true)")
                .query()
                .singleRow();
        owner.sql("create schema " + quoted(to.schema())).update();
        var blueprint = new SchemaBlueprint(owner, from.schema());
        lookFrom(owner, from.schema());
        var tables = blueprint.emptyTables(to.schema());
        var rows = blueprint.rows(to.schema());
        var counters = blueprint.counters();
        var keys = blueprint.indexesAndKeys();
        var code = blueprint.functionsAndTriggers(to.schema());
        var grants = blueprint.grants(from.role(), to.role());
        lookFrom(owner, to.schema());
        for (var part : List.of(tables, rows, keys, code, grants)) {
            part.forEach(statement -> owner.sql(statement).update());
        }
        counters.forEach(statement -> owner.sql(statement).query().singleRow());
        owner.sql("alter default privileges in schema %s grant select, insert, update, delete on tables to %s"
                        .formatted(quoted(to.schema()), quoted(to.role())))
                .update();
        var differences = new SchemaInventory(owner).differences(from.schema(), to.schema());
        if (!differences.isEmpty()) {
            throw new CopyIsNotWhole(from.schema(), differences);
        }
    }

    /// Lets the role into its schema.
    public void open(Place place) {
        inCell(
                place.cell(),
                TransactionDefinition.ISOLATION_DEFAULT,
                owner -> owner.sql("grant usage on schema %s to %s"
                                .formatted(quoted(place.schema()), quoted(place.role())))
                        .update());
    }

    /// Puts a schema in the place of the firm's own, which stands aside afterwards, closed to the firm's role. Costs
    /// two renames, however large the firm. The door is shut meanwhile; that is the caller's care.
    ///
    /// @param replacement a copy made for the firm's own role
    /// @param aside name that the firm's schema gets
    /// @return false when it was done before
    public boolean swap(Place live, String replacement, String aside) {
        return inCell(live.cell(), TransactionDefinition.ISOLATION_DEFAULT, owner -> {
            if (!exists(owner, replacement) && exists(owner, aside)) {
                return false;
            }
            var role = quoted(live.role());
            owner.sql("alter schema %s rename to %s".formatted(quoted(live.schema()), quoted(aside)))
                    .update();
            owner.sql("alter schema %s rename to %s".formatted(quoted(replacement), quoted(live.schema())))
                    .update();
            owner.sql("revoke usage on schema %s from %s".formatted(quoted(aside), role))
                    .update();
            owner.sql("grant usage on schema %s to %s".formatted(quoted(live.schema()), role))
                    .update();
            return true;
        });
    }

    /// Drops a schema with all that is in it; one that is gone already is no failure.
    public void drop(String cell, String schema) {
        inCell(
                cell,
                TransactionDefinition.ISOLATION_DEFAULT,
                owner -> owner.sql("drop schema if exists " + quoted(schema) + " cascade")
                        .update());
    }

    public boolean exists(String cell, String schema) {
        return inCell(cell, TransactionDefinition.ISOLATION_DEFAULT, owner -> exists(owner, schema));
    }

    /// What the schema's tables take on disk, in bytes.
    public long bytes(String cell, String schema) {
        return inCell(
                cell,
                TransactionDefinition.ISOLATION_DEFAULT,
                owner ->
                        owner.sql("""
                        select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace where n.nspname = :schema and c.relkind = 'r'
                        """).param("schema", schema).query(Long.class).single());
    }

    static boolean exists(JdbcClient owner, String schema) {
        return owner.sql("select exists (select from pg_namespace where nspname = :schema)")
                .param("schema", schema)
                .query(Boolean.class)
                .single();
    }

    /// Until the transaction ends, names without a schema are of this one.
    static void lookFrom(JdbcClient owner, String schema) {
        owner.sql("select set_config('search_path', quote_ident(:schema), true)")
                .param("schema", schema)
                .query(String.class)
                .single();
    }

    private <T> T inCell(String cell, int isolation, Function<JdbcClient, T> work) {
        var pool = cells.owner(cell);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.setIsolationLevel(isolation);
        return Objects.requireNonNull(transaction.execute(_ -> work.apply(JdbcClient.create(pool))));
    }
}
