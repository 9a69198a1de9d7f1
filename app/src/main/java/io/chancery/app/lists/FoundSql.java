package io.chancery.app.lists;

import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what words find. The query of words is read once, and so is which matters this person may know of; the
/// matches are collected once, counted and paged; only what is shown is read whole.
///
/// A word that stands in thousands of texts tells none of them apart (DD041). Where more texts than that have the
/// words, in whatever order, the matches are collected from the newest text on until there are enough, and nobody
/// counts the others; else all are, by the index of words. The newest matches are ranked, and the others follow by
/// their day.
public final class FoundSql {

    private static final String ASKED = "(select words from asked)";
    private static final String VISIBLE = "(select id from visible)";
    private static final String IS_COMMON = "(select so from common)";

    /// What more texts have than these is common.
    private static final int COMMON = 5_000;

    /// So many matches of common words are collected.
    private static final int NEWEST = 1_000;

    private static final int RANKED = 500;
    private static final String ALL = "found_of_all";
    private static final String MORE = "found_more";

    private final SearchWords words;
    private final Texts texts;
    private final ListSql matters;
    private final ListSql narrowed;
    private String ranking = "";

    /// Where the words of something stand.
    ///
    /// @param table or a part of it, with its alias
    /// @param id unique in it
    /// @param matter on which it stands
    /// @param day by which the newest are first; an index has them in the order of day and id, the last first
    /// @param words of which there is an index
    public record Texts(String table, String id, String matter, String day, String words) {}

    private FoundSql(SearchWords words, String visibility, Texts texts) {
        this.words = words;
        this.texts = texts;
        this.matters = new ListSql("matter m", "m.id").where(visibility);
        this.narrowed = new ListSql(texts.table(), texts.id())
                .param(SearchWords.WORDS, words.query())
                .param(Snippet.LONGEST, words.longest());
    }

    /// Texts on the matters that this person may know of, and that the query names by themselves or by their client,
    /// if it names any.
    ///
    /// @param visibility which rows of table `matter m` this person may know of
    public static FoundSql onMatters(SearchWords words, String visibility, Texts texts, ListQuery query) {
        var sql = new FoundSql(words, visibility, texts);
        sql.in(sql.matters, query, "matter", "m.id");
        sql.in(sql.matters, query, "client", "m.client");
        // A value: as a condition it would be joined, and the order of the texts be lost.
        return sql.where("(%s in %s) is true".formatted(texts.matter(), VISIBLE));
    }

    /// As [#onMatters], and texts that stand on no matter, unless the query names matters.
    public static FoundSql onMattersAndNone(SearchWords words, String visibility, Texts texts, ListQuery query) {
        if (!query.filter("matter").isEmpty() || !query.filter("client").isEmpty()) {
            return onMatters(words, visibility, texts, query);
        }
        return new FoundSql(words, visibility, texts)
                .where("(%1$s is null or %1$s in %2$s)".formatted(texts.matter(), VISIBLE));
    }

    public FoundSql where(String condition) {
        narrowed.where(condition);
        return this;
    }

    public FoundSql param(String name, Object value) {
        narrowed.param(name, value);
        return this;
    }

    /// Only with one of the ids that the query names under this key, if it names any.
    public FoundSql in(ListQuery query, String key, String column) {
        in(narrowed, query, key, column);
        return this;
    }

    /// Ids are compared as text, because an address may hold anything.
    private void in(ListSql what, ListQuery query, String key, String column) {
        var ids = query.filter(key);
        if (!ids.isEmpty()) {
            what.where("%s::text in (:%s)".formatted(column, key));
            narrowed.param(key, ids);
        }
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
    public FoundSql ranked() {
        ranking = """
            ranked as (
                select n.id, n.day, ts_rank(%s, %s) as rank
                  from (select id, day from matches order by day desc, id desc limit %d) n join %s on %s = n.id),
            """.formatted(texts.words(), ASKED, RANKED, texts.table(), texts.id());
        return this;
    }

    /// A page behind the newest is taken out of all matches.
    ///
    /// @param select columns by name, of `shown`
    /// @param shown what follows `from`, without conditions
    /// @param key of a match in it
    public <T> Found<T> page(
            JdbcClient jdbc, String select, String shown, String key, RowMapper<T> mapper, int offset, int limit) {
        var all = new int[1];
        var more = new boolean[1];
        List<T> rows = jdbc.sql(statement(select, shown, key, offset, limit))
                .params(narrowed.params())
                .query((row, n) -> {
                    all[0] = row.getInt(ALL);
                    more[0] = row.getBoolean(MORE);
                    return mapper.mapRow(row, n);
                })
                .list();
        return new Found<>(rows, all[0], more[0]);
    }

    private String statement(String select, String shown, String key, int offset, int limit) {
        int end = offset + limit;
        return """
            with asked as materialized (select %s as words),
            visible as materialized (select m.id from matter m where %s),
            %s,
            %spage as (%s order by rank desc nulls last, day desc, id desc offset %d limit %d)
            select %s, %s
              from page p cross join (select count(*) as count from matches) total cross join %s
             where %s = p.id
             order by p.rank desc nulls last, p.day desc, p.id desc""".formatted(
                        words.sql(),
                        matters.conditions(),
                        end <= NEWEST ? newestMatches() : allMatches(),
                        ranking,
                        paged(end),
                        offset,
                        limit,
                        select,
                        end <= NEWEST ? counted() : "total.count as %s, false as %s".formatted(ALL, MORE),
                        shown,
                        key);
    }

    private String allMatches() {
        return "matches as materialized (%s)".formatted(matches(texts.words() + " @@ " + ASKED));
    }

    /// Only one of the two parts is run. The function behind `@@` asks no index, so that the texts come by their day.
    private String newestMatches() {
        return """
            common as materialized (
                select count(*) > %d as so
                  from (select from %s where %s @@ (select %s from asked) limit %d) texts),
            matches as materialized (
                (%s and not %s)
                union all
                (%s and %s order by %s desc, %s desc limit %d))""".formatted(
                        COMMON,
                        texts.table(),
                        texts.words(),
                        SearchWords.unordered("words"),
                        COMMON + 1,
                        matches(texts.words() + " @@ " + ASKED),
                        IS_COMMON,
                        matches("ts_match_vq(%s, %s)".formatted(texts.words(), ASKED)),
                        IS_COMMON,
                        texts.day(),
                        texts.id(),
                        NEWEST + 1);
    }

    private String matches(String condition) {
        return "select %s as id, %s as day from %s where %s and %s"
                .formatted(texts.id(), texts.day(), texts.table(), narrowed.conditions(), condition);
    }

    private static String counted() {
        return """
            case when %1$s then least(total.count, %2$d) else total.count end as %3$s, %1$s and total.count > %2$d as %4$s""".formatted(IS_COMMON, NEWEST, ALL, MORE);
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
}
