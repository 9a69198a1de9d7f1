package io.chancery.app.isolation;

import io.chancery.app.testing.FirmsDatabase;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes one firm's data the twin of the other's: the same tables, the same primary keys, every mark exchanged.
final class ExchangeOfMarks {

    private final JdbcClient sql = FirmsDatabase.behindTheWall();
    private final TwinTables data = new TwinTables();

    /// Replaces everything the second firm has by a copy of the first one's data.
    void copy(Twin from, Twin to) {
        var tables = data.columns(from).stream()
                .collect(Collectors.groupingBy(TwinTables.Column::table, TreeMap::new, Collectors.toList()));
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

    private static String exchanged(TwinTables.Column column, Twin from, Twin to) {
        var name = quoted(column.name());
        return switch (column.type()) {
            case "text", "varchar", "bpchar" -> "replace(%s, '%s', '%s')".formatted(name, from.mark(), to.mark());
            case "_text" -> "replace(%s::text, '%s', '%s')::text[]".formatted(name, from.mark(), to.mark());
            case "jsonb" -> "replace(%s::text, '%s', '%s')::jsonb".formatted(name, from.mark(), to.mark());
            // Files hold the mark as bytes; both marks have one length.
            case "bytea" ->
                "decode(replace(encode(%s, 'hex'), '%s', '%s'), 'hex')"
                        .formatted(name, TwinTables.hex(from.mark()), TwinTables.hex(to.mark()));
            default -> name;
        };
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
