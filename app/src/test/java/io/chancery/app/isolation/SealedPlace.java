package io.chancery.app.isolation;

import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.crypto.SealedRows;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A column of a twin in which something stands sealed: text, bytes, or the marked places of a document.
///
/// @param read the value as text, as an expression on the row
/// @param put what the column becomes of a value
/// @param key the row's primary key as text, as an expression on the row
record SealedPlace(String table, String column, String type, String read, String put, String key) {

    static SealedPlace of(JdbcClient jdbc, SealedRows rows) {
        var table = rows.name().substring(0, rows.name().indexOf('.'));
        var column = rows.name().substring(table.length() + 1);
        var type =
                behind("""
                        select data_type from information_schema.columns
                         where table_schema = :schema and table_name = :table and column_name = :column""", table).param("column", column).query(String.class).single();
        var key = behind("""
                        select string_agg(format('%I::text', a.attname), ' || ''|'' || ' order by a.attnum) from pg_index i
                          join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                         where i.indisprimary and n.nspname = :schema and c.relname = :table""", table).query(String.class).single();
        return switch (type) {
            case "bytea" ->
                new SealedPlace(
                        table, column, type, "encode(%s, 'hex')".formatted(column), "decode(:value, 'hex')", key);
            case "jsonb" ->
                new SealedPlace(
                        table,
                        column,
                        type,
                        "(select jsonb_object_agg(place, value)::text from marked(%s) where value <> '')"
                                .formatted(column),
                        "with_marked(%s, :value::jsonb)".formatted(column),
                        key);
            default -> new SealedPlace(table, column, type, column, ":value", key);
        };
    }

    private static JdbcClient.StatementSpec behind(String sql, String table) {
        return FirmsDatabase.behindTheWall()
                .sql(sql)
                .param("schema", Twin.CASTOR.schema())
                .param("table", table);
    }

    /// Everything that is there, by key.
    Map<String, String> read(JdbcClient jdbc) {
        var found = new TreeMap<String, String>();
        jdbc.sql("select %s as row, %s as value from %s where length(%s::text) > 0 and %s <> ''"
                        .formatted(key, read, table, column, read))
                .query((row, _) -> found.put(row.getString("row"), row.getString("value")))
                .list();
        return found;
    }

    /// The seed leaves particulars out that its firm has not, such as an IBAN.
    void fillWhatIsEmpty(JdbcClient jdbc) {
        if (type.equals("text")) {
            jdbc.sql("update %1$s set %2$s = :value where %2$s = ''".formatted(table, column))
                    .param("value", "Filled " + Twin.CASTOR.mark())
                    .update();
        }
    }

    /// What always stands sealed came from the twin, and nobody here can open it.
    void emptyWhatIsSealed(JdbcClient jdbc) {
        if (type.equals("bytea")) {
            jdbc.sql("update %1$s set %2$s = '' where starts_with(encode(%2$s, 'hex'), '01')".formatted(table, column))
                    .update();
        }
    }

    void put(JdbcClient jdbc, String row, String value) {
        int changed = jdbc.sql("update %s set %s = %s where %s = :row".formatted(table, column, put, key))
                .param("value", value)
                .param("row", row)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("The twin has no row %s in %s".formatted(row, table));
        }
    }
}
