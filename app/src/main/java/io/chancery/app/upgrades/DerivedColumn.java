package io.chancery.app.upgrades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A data step that fills a column from others of the same row, in the order of ids.
public abstract class DerivedColumn implements DataStep {

    private static final int PORTION = 500;

    private final String key;
    private final String table;
    private final String column;
    private final String sources;
    private final JdbcClient jdbc;

    /// @param key as in the manifest
    /// @param table has its rows under `id`
    /// @param column a text that is never null
    /// @param sources the columns it follows from, separated by commas
    protected DerivedColumn(String key, String table, String column, String sources, JdbcClient jdbc) {
        this.key = key;
        this.table = table;
        this.column = column;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /// What the column holds for the row, which has the sources by their names.
    protected abstract String derive(ResultSet row) throws SQLException;

    private record Derived(UUID id, String value) {}

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final String table() {
        return table;
    }

    @Override
    public final Portion next(@Nullable String cursor) {
        var portion = jdbc.sql("""
                        select id, %s from %s
                         where (:cursor::uuid is null or id > :cursor::uuid) order by id limit :limit
                        """.formatted(sources, table))
                .param("cursor", cursor)
                .param("limit", PORTION)
                .query((row, _) -> new Derived(row.getObject("id", UUID.class), derive(row)))
                .list();
        int changed = 0;
        for (var one : portion) {
            changed += jdbc.sql(
                            "update %1$s set %2$s = :value where id = :id and %2$s <> :value".formatted(table, column))
                    .param("value", one.value())
                    .param("id", one.id())
                    .update();
        }
        return portion.size() < PORTION
                ? Portion.last(changed)
                : Portion.andOn(changed, portion.getLast().id().toString());
    }
}
