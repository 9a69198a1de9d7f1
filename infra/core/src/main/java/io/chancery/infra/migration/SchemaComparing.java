package io.chancery.infra.migration;

import static io.chancery.infra.migration.SchemaMigrations.quoted;

import io.chancery.infra.tenancy.Cells;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares what two schemas of one cell hold, as the owner who may read both: figures alone come out.
public final class SchemaComparing {

    private final Cells cells;

    SchemaComparing(Cells cells) {
        this.cells = cells;
    }

    /// Rows of one table that people know by a name.
    ///
    /// @param table has its rows under `id`
    /// @param condition which of its rows
    /// @param amount expression of the money in a row; null where there is none
    /// @param currency expression of its currency
    public record Part(
            String table,
            String condition,
            @Nullable String amount,
            @Nullable String currency) {}

    /// @param only in the one schema and not in the other
    /// @param sums of those, by currency
    /// @param changed in both, and not the same
    /// @param again in the other alone
    public record Difference(long only, Map<String, BigDecimal> sums, long changed, long again) {}

    /// @param now rows in the one schema
    /// @param then rows in the other; a table that one of them lacks has none there
    public record Rows(String table, long now, long then) {}

    /// All that is asked of two schemas, read as of one moment.
    public interface Both {

        Difference difference(Part part);

        /// Tables whose numbers of rows differ.
        List<Rows> differingTables();

        /// When the newest row of the table came, by this column; null when it has none.
        @Nullable
        Instant newestNow(String table, String column);

        @Nullable
        Instant newestThen(String table, String column);
    }

    public <T> T compare(String cell, String now, String then, Function<Both, T> questions) {
        var pool = cells.owner(cell);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
        return Objects.requireNonNull(
                transaction.execute(_ -> questions.apply(new Reading(JdbcClient.create(pool), now, then))));
    }

    private record Reading(JdbcClient owner, String now, String then) implements Both {

        private record Counted(long only, long changed, long again) {}

        @Override
        public Difference difference(Part part) {
            if (!tables(now).contains(part.table())) {
                return new Difference(0, Map.of(), 0, 0);
            }
            var there = tables(then).contains(part.table());
            var counted = owner.sql("""
                            with n as (%s), t as (%s)
                            select count(*) filter (where t.id is null) as only,
                                   count(*) filter (where n.id is null) as again,
                                   count(*) filter (where n.id is not null and t.id is not null and n.said <> t.said) as changed
                              from n full join t on t.id = n.id
                            """.formatted(rows(now, part), there ? rows(then, part) : nothing(now, part)))
                    .query(Counted.class)
                    .single();
            return new Difference(counted.only(), sums(part, there), counted.changed(), counted.again());
        }

        private Map<String, BigDecimal> sums(Part part, boolean there) {
            var sums = new TreeMap<String, BigDecimal>();
            if (part.amount() != null) {
                owner.sql("""
                                select %s as currency, sum(%s) as amount from %s n
                                 where (%s) and not exists (select from %s t where %s and t.id = n.id) group by 1
                                """.formatted(
                                        part.currency(),
                                        part.amount(),
                                        name(now, part.table()),
                                        part.condition(),
                                        name(there ? then : now, part.table()),
                                        there ? "true" : "false"))
                        .query((row, _) -> sums.put(row.getString("currency"), row.getBigDecimal("amount")))
                        .list();
            }
            return sums;
        }

        /// A build may have added columns meanwhile: what both have is compared by its words.
        private static String rows(String schema, Part part) {
            return "select id, md5((to_jsonb(r) - 'version')::text) as said from %s r where %s"
                    .formatted(name(schema, part.table()), part.condition());
        }

        private static String nothing(String schema, Part part) {
            return rows(schema, part) + " and false";
        }

        @Override
        public List<Rows> differingTables() {
            var here = tables(now);
            var there = tables(then);
            var all = new TreeSet<>(here);
            all.addAll(there);
            return all.stream()
                    .map(table -> new Rows(table, count(here, now, table), count(there, then, table)))
                    .filter(rows -> rows.now() != rows.then())
                    .toList();
        }

        private long count(Set<String> tables, String schema, String table) {
            return tables.contains(table)
                    ? owner.sql("select count(*) from " + name(schema, table))
                            .query(Long.class)
                            .single()
                    : 0;
        }

        private Set<String> tables(String schema) {
            return new TreeSet<>(
                    owner.sql("""
                            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where n.nspname = :schema and c.relkind = 'r'
                            """).param("schema", schema).query(String.class).list());
        }

        @Override
        public @Nullable Instant newestNow(String table, String column) {
            return newest(now, table, column);
        }

        @Override
        public @Nullable Instant newestThen(String table, String column) {
            return newest(then, table, column);
        }

        private @Nullable Instant newest(String schema, String table, String column) {
            return owner
                    .sql("select max(%s) from %s".formatted(column, name(schema, table)))
                    .query((row, _) -> row.getTimestamp(1))
                    .stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Timestamp::toInstant)
                    .orElse(null);
        }

        private static String name(String schema, String table) {
            return quoted(schema) + "." + quoted(table);
        }
    }
}
