package io.chancery.app.lists;

import io.chancery.infra.persistence.LikePattern;
import io.chancery.themes.list.ListQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// The SQL of one list: where its rows come from, what narrows them and by which columns they may be sorted.
///
/// A list's query comes from the address. Its words only ever become parameters, and its sort keys only choose
/// among the expressions named here; a key that nobody named is ignored.
public final class ListSql {

    private final String from;
    private final String tieBreaker;
    private final Map<String, String> columns = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    /// @param from what follows `from`, joins included
    /// @param tieBreaker the list's own order, ending in something unique, so that pages neither repeat nor lose
    /// a row
    public ListSql(String from, String tieBreaker) {
        this.from = from;
        this.tieBreaker = tieBreaker;
    }

    /// Lets people sort by the column of this key.
    public ListSql sortable(String key, String expression) {
        columns.put(key, expression);
        return this;
    }

    public ListSql where(String condition) {
        conditions.add(condition);
        return this;
    }

    public ListSql param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /// Every word that was typed must occur in one of the expressions, in any case and order.
    public ListSql search(String typed, String... expressions) {
        var text = "concat_ws(' ', %s)".formatted(String.join(", ", expressions));
        for (var word : typed.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + params.size();
                where("%s ilike :%s".formatted(text, name)).param(name, LikePattern.containing(word));
            }
        }
        return this;
    }

    /// As [#search], and each word may also occur in a column that holds the text in one spelling.
    ///
    /// @param spelling brings a word to that spelling; what it leaves nothing of is only searched for as typed
    /// @param column holds the text as the spelling gives it
    public ListSql searchSpelled(String typed, UnaryOperator<String> spelling, String column, String... expressions) {
        var text = "concat_ws(' ', %s)".formatted(String.join(", ", expressions));
        for (var word : typed.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + params.size();
                var plain = spelling.apply(word);
                where("(%1$s ilike :%2$s or :%2$sPlain <> '' and %3$s like :%2$sSpelled)".formatted(text, name, column))
                        .param(name, LikePattern.containing(word))
                        .param(name + "Plain", plain)
                        .param(name + "Spelled", LikePattern.containing(plain));
            }
        }
        return this;
    }

    /// Where the page begins and ends stands in the text and not in parameters: for a page of unknown length
    /// PostgreSQL expects a tenth of all rows, never keeps a plan for it, and plans the statement anew for
    /// every page that is shown.
    ///
    /// @param select what follows `select`, columns by name
    public <T> List<T> page(
            JdbcClient jdbc, String select, RowMapper<T> mapper, ListQuery query, int offset, int limit) {
        return jdbc.sql("select %s from %s%s order by %s offset %d limit %d"
                        .formatted(select, from, condition(), order(query), offset, limit))
                .params(params)
                .query(mapper)
                .list();
    }

    public int count(JdbcClient jdbc) {
        return one(jdbc, "count(*)", (row, n) -> row.getInt(1));
    }

    /// One row about all matching rows, such as sums.
    public <T> T one(JdbcClient jdbc, String select, RowMapper<T> mapper) {
        return jdbc.sql("select %s from %s%s".formatted(select, from, condition()))
                .params(params)
                .query(mapper)
                .single();
    }

    /// Rows of a grouped statement about all matching rows, such as sums by currency.
    public <T> List<T> grouped(JdbcClient jdbc, String select, String groupBy, RowMapper<T> mapper) {
        return jdbc.sql("select %s from %s%s group by %s order by %s"
                        .formatted(select, from, condition(), groupBy, groupBy))
                .params(params)
                .query(mapper)
                .list();
    }

    /// What narrows the rows, for a statement of somebody else's; empty when nothing does.
    public String conditions() {
        return String.join(" and ", conditions);
    }

    /// Of the conditions.
    public Map<String, Object> params() {
        return Collections.unmodifiableMap(params);
    }

    private String condition() {
        return conditions.isEmpty() ? "" : " where " + conditions();
    }

    private String order(ListQuery query) {
        var asked = query.sort().stream()
                .filter(by -> columns.containsKey(by.column()))
                .map(by -> Objects.requireNonNull(columns.get(by.column()))
                        + (by.descending() ? " desc nulls last" : " asc nulls last"));
        return Stream.concat(asked, Stream.of(tieBreaker)).collect(Collectors.joining(", "));
    }

    /// Patterns for `ilike all (:…)`: every word occurs, in any order.
    public static SqlArrayValue containingEach(String typed) {
        return new SqlArrayValue(
                "text",
                Arrays.stream(typed.strip().split("\\s+"))
                        .map(LikePattern::containing)
                        .toArray());
    }
}
