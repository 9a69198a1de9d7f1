package io.chancery.app.work;

import io.chancery.app.lists.Found;
import io.chancery.app.lists.FoundSql;
import io.chancery.app.lists.FoundSql.Texts;
import io.chancery.app.lists.SearchWords;
import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.themes.list.ListQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds hours, costs and fixed charges by what their narratives say, billed or not, on matters that this person may
/// know of, and office time.
///
/// Filters: `matter`, `client` and `timekeeper` hold ids; `worked` is a period.
@Service
@PreAuthorize("hasAuthority('WORK_READ')")
@Transactional(readOnly = true)
public class WorkSearch {

    private static final Texts NARRATIVES = new Texts(
            "(select subject, matter, timekeeper, day, words from search_entry where kind = 'WORK') s",
            "s.subject",
            "s.matter",
            "s.day",
            "s.words");

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    WorkSearch(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// The latest first; nothing when no word is asked for.
    public Found<WorkFound> found(ListQuery query, int offset, int limit) {
        return SearchWords.of(query.search())
                .map(words -> found(query, words, offset, limit))
                .orElseGet(Found::none);
    }

    private Found<WorkFound> found(ListQuery query, SearchWords words, int offset, int limit) {
        var sql = FoundSql.onMattersAndNone(words, MatterVisibility.of("m"), NARRATIVES, query)
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .in(query, "timekeeper", "s.timekeeper")
                .during(query, "worked", "s.day");
        return sql.page(
                jdbc,
                WorkSql.ROW + ", " + Snippet.sql("w.narrative", words) + " as snippet",
                WorkSql.FROM,
                "w.id",
                (row, n) -> new WorkFound(WorkSql.row(row, n), new Snippet(row.getString("snippet"))),
                offset,
                limit);
    }
}
