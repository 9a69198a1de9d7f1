package io.chancery.app.invoicing;

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

/// Finds what was issued by what stands on it: its number, whom and what it is for, and the narratives of its lines.
///
/// Filters: `matter` and `client` hold ids; `issued` is a period.
@Service
@PreAuthorize("hasAuthority('INVOICE_READ')")
@Transactional(readOnly = true)
public class InvoiceSearch {

    private static final Texts PAPERS = new Texts(
            "(select subject, matter, day, words from search_entry where kind = 'INVOICE') s",
            "s.subject",
            "s.matter",
            "s.day",
            "s.words");

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    InvoiceSearch(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    /// Those whose names have the words before those whose lines do, the latest first; nothing when no word is asked
    /// for.
    public Found<InvoiceFound> found(ListQuery query, int offset, int limit) {
        return SearchWords.of(query.search())
                .map(words -> found(query, words, offset, limit))
                .orElseGet(Found::none);
    }

    private Found<InvoiceFound> found(ListQuery query, SearchWords words, int offset, int limit) {
        var sql = FoundSql.onMatters(words, MatterVisibility.of("m"), PAPERS, query)
                .ranked()
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .during(query, "issued", "s.day");
        return sql.page(
                jdbc,
                InvoiceList.COLUMNS + ", " + Snippet.sql("invoice_text(i.frozen)", words) + " as snippet",
                InvoiceList.FROM,
                "i.id",
                (row, n) -> new InvoiceFound(InvoiceList.row(row, n), new Snippet(row.getString("snippet"))),
                offset,
                limit);
    }
}
