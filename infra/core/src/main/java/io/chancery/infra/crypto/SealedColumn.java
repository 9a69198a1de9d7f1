package io.chancery.infra.crypto;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A column of text or bytes in which values stand sealed, each by itself. Rows are walked by where they lie, so that a
/// table needs no key of one column; a row that is written meanwhile has the newest key already.
public final class SealedColumn implements SealedRows {

    private static final int TEXTS = 500;
    private static final int SMALL = 200;

    private final JdbcClient jdbc;
    private final String table;
    private final String column;
    private final String purpose;
    private final boolean text;
    private final int portion;

    private SealedColumn(JdbcClient jdbc, String table, String column, String purpose, boolean text, int portion) {
        this.jdbc = jdbc;
        this.table = table;
        this.column = column;
        this.purpose = purpose;
        this.text = text;
        this.portion = portion;
    }

    /// @param purpose what the value is sealed for, as an expression on the row
    public static SealedColumn text(JdbcClient jdbc, String table, String column, String purpose) {
        return new SealedColumn(jdbc, table, column, purpose, true, TEXTS);
    }

    /// A column of bytes that are few in each row, such as a key.
    public static SealedColumn bytes(JdbcClient jdbc, String table, String column, String purpose) {
        return bytes(jdbc, table, column, purpose, SMALL);
    }

    /// @param portion how many are held in memory at once
    public static SealedColumn bytes(JdbcClient jdbc, String table, String column, String purpose, int portion) {
        return new SealedColumn(jdbc, table, column, purpose, false, portion);
    }

    @Override
    public String name() {
        return table + "." + column;
    }

    private record Row(
            String place, String purpose, @Nullable String text, byte @Nullable [] bytes) {}

    @Override
    public Optional<String> renew(MarkedValues values, @Nullable String after) {
        var rows = jdbc.sql("""
                        select ctid::text as place, %1$s as purpose, %2$s as text, %3$s as bytes from %4$s
                         where ctid > :after::tid and length(%5$s) > 0 and not %6$s
                         order by ctid limit :portion for update
                        """.formatted(
                                purpose,
                                text ? column : "null::text",
                                text ? "null::bytea" : column,
                                table,
                                column,
                                text
                                        ? "starts_with(%s, :newest)".formatted(column)
                                        : "substring(%s from 1 for 5) = :newest".formatted(column)))
                .param("after", after == null ? "(0,0)" : after)
                .param("newest", text ? values.newestText() : values.newestBytes())
                .param("portion", portion)
                .query((row, _) -> new Row(
                        row.getString("place"), row.getString("purpose"), row.getString("text"), row.getBytes("bytes")))
                .list();
        for (var row : rows) {
            jdbc.sql("update %s set %s = :value where ctid = :place::tid".formatted(table, column))
                    .param("value", renewed(values, row))
                    .param("place", row.place())
                    .update();
        }
        return rows.size() < portion
                ? Optional.empty()
                : Optional.of(rows.getLast().place());
    }

    private static Object renewed(MarkedValues values, Row row) {
        var text = row.text();
        var bytes = row.bytes();
        if (text != null) {
            return values.renewed(row.purpose(), text);
        }
        return values.renewed(row.purpose(), bytes == null ? new byte[0] : bytes);
    }
}
