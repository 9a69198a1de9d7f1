package io.chancery.app.isolation;

import io.chancery.app.testing.FirmsDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes one firm's data the twin of the other's: the same tables, the same primary keys, every mark exchanged.
final class TwinData {

    private static final String HISTORY = "flyway_schema_history";

    private final JdbcClient sql = FirmsDatabase.behindTheWall();

    private record Column(String table, String name, String type) {}

    /// Replaces everything the second firm has by a copy of the first one's data.
    void copy(Twin from, Twin to) {
        var columns = columns(from);
        var tables = columns.stream().collect(Collectors.groupingBy(Column::table, TreeMap::new, Collectors.toList()));
        var script = new StringBuilder("begin; set session_replication_role = replica;\n");
        tables.keySet().forEach(table -> script.append("truncate %s.%s cascade;\n".formatted(to.schema(), table)));
        tables.forEach((table, all) -> script.append("insert into %s.%s (%s) select %s from %s.%s;\n"
                .formatted(
                        to.schema(),
                        table,
                        all.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", ")),
                        all.stream().map(column -> exchanged(column, from, to)).collect(Collectors.joining(", ")),
                        from.schema(),
                        table)));
        sql.sql(script.append("set session_replication_role = origin; commit;").toString())
                .update();
    }

    /// One digest a table, over all rows, to tell whether anything changed.
    Map<String, String> digest(Twin firm) {
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

    private List<Column> columns(Twin firm) {
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

    private static String exchanged(Column column, Twin from, Twin to) {
        var name = quoted(column.name());
        return switch (column.type()) {
            case "text", "varchar" -> "replace(%s, '%s', '%s')".formatted(name, from.mark(), to.mark());
            case "jsonb" -> "replace(%s::text, '%s', '%s')::jsonb".formatted(name, from.mark(), to.mark());
            // Files hold the mark as bytes; both marks have one length.
            case "bytea" ->
                "decode(replace(encode(%s, 'hex'), '%s', '%s'), 'hex')"
                        .formatted(name, hex(from.mark()), hex(to.mark()));
            default -> name;
        };
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
