package io.chancery.app.isolation;

import io.chancery.app.testing.FirmsDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What both twins have in their tables, seen from behind the wall.
final class TwinTables {

    private static final String HISTORY = "flyway_schema_history";

    private final JdbcClient sql = FirmsDatabase.behindTheWall();

    record Column(String table, String name, String type) {}

    /// One digest a table, over all rows, to tell whether anything changed. What was done before is chained first: that
    /// nodes do so a moment later is no change that anybody made.
    Map<String, String> digest(Twin firm) {
        sql.sql("select %s.chain_pending(true, 1000000)".formatted(firm.schema()))
                .query()
                .singleRow();
        var digests = new TreeMap<String, String>();
        for (var table : tables(firm)) {
            digests.put(
                    table,
                    sql.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s.%s t"
                                    .formatted(firm.schema(), table))
                            .query(String.class)
                            .single());
        }
        return digests;
    }

    /// How many rows of a firm hold its mark, by table: a twin without marks would prove nothing.
    Map<String, Long> marked(Twin firm) {
        var counts = new TreeMap<String, Long>();
        for (var table : tables(firm)) {
            counts.put(
                    table,
                    sql.sql("select count(*) from %s.%s t where t::text like :mark or t::text like :bytes"
                                    .formatted(firm.schema(), table))
                            .param("mark", "%" + firm.mark() + "%")
                            .param("bytes", "%" + hex(firm.mark()) + "%")
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    List<String> tables(Twin firm) {
        return columns(firm).stream().map(Column::table).distinct().toList();
    }

    /// The tables whose rows are found by an id.
    List<String> tablesWithId(Twin firm) {
        return columns(firm).stream()
                .filter(column -> column.name().equals("id") && column.type().equals("uuid"))
                .map(Column::table)
                .toList();
    }

    Optional<UUID> firstId(Twin firm, String table) {
        return sql.sql("select id from %s.%s order by id limit 1".formatted(firm.schema(), table))
                .query(UUID.class)
                .optional();
    }

    /// An id of a row that one firm has and the other has not.
    Optional<UUID> idOnlyOf(Twin firm, Twin other, String table) {
        return sql.sql("select id from %1$s.%3$s except select id from %2$s.%3$s limit 1"
                        .formatted(firm.schema(), other.schema(), table))
                .query(UUID.class)
                .optional();
    }

    List<Column> columns(Twin firm) {
        return sql.sql("""
            select c.table_name as "table", c.column_name as name, c.udt_name as type
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = :schema and t.table_type = 'BASE TABLE'
               and c.table_name <> :history and c.is_generated = 'NEVER'
             order by c.table_name, c.ordinal_position
            """)
                .param("schema", firm.schema())
                .param("history", HISTORY)
                .query(Column.class)
                .list();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
