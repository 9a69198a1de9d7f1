package io.chancery.app.lists;

import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what words find. The query of words is read once, and so is which matters this person may know of; the
/// matches are collected once, counted and paged; only what is shown is read whole. The plan is the same for rare and
/// for common words, since it does not look at them.
///
/// A word that stands in thousands of texts tells none of them apart: of many matches only the newest are ranked, and
/// the others follow by their day (DD041).
public final class FoundSql {

    /// The query of words, as the matches are compared with it.
    public static final String ASKED = "(select words from asked)";

    /// The matters that this person may know of, with `id` and `client`.
    public static final String VISIBLE = "visible";

    private static final int RANKED = 500;
    private static final String ALL = "found_of_all";

    private final SearchWords words;
    private final String visibility;
    private final String from;
    private final String id;
    private final String day;
    private final ListSql matches;
    private String ranking = "";

    /// @param visibility which rows of table `matter m` this person may know of
    /// @param from what holds the words and what narrows them, after `from`; may join [#VISIBLE]
    /// @param id of a match, unique
    /// @param day by which the newest are first
    public FoundSql(SearchWords words, String visibility, String from, String id, String day) {
        this.words = words;
        this.visibility = visibility;
        this.from = from;
        this.id = id;
        this.day = day;
        this.matches =
                new ListSql(from, id).param(SearchWords.WORDS, words.query()).param(Snippet.LONGEST, words.longest());
    }

    public FoundSql where(String condition) {
        matches.where(condition);
        return this;
    }

    public FoundSql param(String name, Object value) {
        matches.param(name, value);
        return this;
    }

    /// Only with one of the ids that the query names under this key, if it names any. Ids are compared as text,
    /// because an address may hold anything.
    public FoundSql in(ListQuery query, String key, String column) {
        var ids = query.filter(key);
        return ids.isEmpty()
                ? this
                : where("%s::text in (:%s)".formatted(column, key)).param(key, ids);
    }

    /// Only from the days that the query names under this key, if it names any.
    ///
    /// @param column a date
    public FoundSql during(ListQuery query, String key, String column) {
        Filter.Period.day(query.filter(key), 0)
                .ifPresent(day -> where("%s >= :%sFrom".formatted(column, key)).param(key + "From", day));
        Filter.Period.day(query.filter(key), 1)
                .ifPresent(day -> where("%s <= :%sTo".formatted(column, key)).param(key + "To", day));
        return this;
    }

    /// The best come first.
    ///
    /// @param table with its alias
    /// @param key of a match in it
    /// @param vector its words
    public FoundSql rankedBy(String table, String key, String vector) {
        ranking = """
            ranked as (
                select n.id, n.day, ts_rank(%s, %s) as rank
                  from (select id, day from matches order by day desc, id desc limit %d) n join %s on %s = n.id),
            """.formatted(vector, ASKED, RANKED, table, key);
        return this;
    }

    /// @param select columns by name, of `shown`
    /// @param shown what follows `from`, without conditions
    /// @param key of a match in it
    public <T> Found<T> page(
            JdbcClient jdbc, String select, String shown, String key, RowMapper<T> mapper, int offset, int limit) {
        var all = new int[1];
        List<T> rows = jdbc.sql(statement(select, shown, key, offset, limit))
                .params(matches.params())
                .query((row, n) -> {
                    all[0] = row.getInt(ALL);
                    return mapper.mapRow(row, n);
                })
                .list();
        return new Found<>(rows, all[0]);
    }

    private String statement(String select, String shown, String key, int offset, int limit) {
        return """
            %s,
            %spage as (%s order by rank desc nulls last, day desc, id desc offset %d limit %d)
            select %s, (select count(*) from matches) as %s
              from page p cross join %s where %s = p.id
             order by p.rank desc nulls last, p.day desc, p.id desc""".formatted(beginning(), ranking, paged(offset + limit), offset, limit, select, ALL, shown, key);
    }

    /// The first pages hold ranked matches only, so the others need not be put in order for them.
    private String paged(int end) {
        if (ranking.isEmpty()) {
            return "select id, day, null::real as rank from matches";
        }
        return end <= RANKED
                ? "select id, day, rank from ranked"
                : "select m.id, m.day, r.rank from matches m left join ranked r on r.id = m.id";
    }

    private String beginning() {
        return """
            with asked as materialized (select %s as words),
            visible as materialized (select m.id, m.client from matter m where %s),
            matches as materialized (select %s as id, %s as day from %s where %s)""".formatted(words.sql(), visibility, id, day, from, matches.conditions());
    }
}
