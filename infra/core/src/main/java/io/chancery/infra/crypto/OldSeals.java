package io.chancery.infra.crypto;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks through every column of the firm's schema for what certain keys sealed, whoever put it there: a key that is
/// thrown away too early would take with it what nobody thought of.
final class OldSeals {

    private final JdbcClient jdbc;

    OldSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name, String type) {}

    /// @param keys numbers of the keys
    /// @return columns in which something of theirs was found
    List<String> of(List<Integer> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return columns().stream()
                .filter(column -> keys.stream().anyMatch(key -> holds(column, key)))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select c.table_name as "table", c.column_name as name, c.udt_name as type
                          from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                           and c.udt_name in ('bytea', 'text', 'jsonb') and c.table_name <> 'sealing_key'
                         order by c.table_name, c.ordinal_position""").query(Column.class).list();
    }

    private boolean holds(Column column, int key) {
        var name = "\"%s\"".formatted(column.name());
        var bytes = column.type().equals("bytea");
        return jdbc.sql("select exists (select from \"%s\" where %s)"
                        .formatted(
                                column.table(),
                                bytes
                                        ? "substring(%s from 1 for 5) = :seal".formatted(name)
                                        : "position(:seal in %s::text) > 0".formatted(name)))
                .param("seal", bytes ? MarkedValues.bytesOf(key) : MarkedValues.textOf(key))
                .query(Boolean.class)
                .single();
    }
}
