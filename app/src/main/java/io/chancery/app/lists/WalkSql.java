package io.chancery.app.lists;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of a [Walk]. A step begins where the index says that the last one ended: the last is as quick as the first.
public final class WalkSql {

    private final String from;
    private final String alias;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    /// @param from what follows `from`, joins included
    /// @param alias of the table that is walked over, which has an `id` and, if anybody asks for it, `changed_at`
    public WalkSql(String from, String alias) {
        this.from = from;
        this.alias = alias;
    }

    public WalkSql where(String condition) {
        conditions.add(condition);
        return this;
    }

    public WalkSql param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /// Narrows by a condition with one parameter, if there is a value for it.
    public WalkSql maybe(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition).param(name, value);
    }

    /// @param select what follows `select`, columns by name
    public <T> List<T> step(JdbcClient jdbc, String select, RowMapper<T> mapper, Walk walk) {
        maybe(alias + ".id > :walkAfter", "walkAfter", walk.after());
        var since = walk.changedSince();
        maybe(alias + ".changed_at >= :walkSince", "walkSince", since == null ? null : Timestamp.from(since));
        var condition = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql("select %s from %s%s order by %s.id limit %d"
                        .formatted(select, from, condition, alias, walk.limit()))
                .params(params)
                .query(mapper)
                .list();
    }
}
