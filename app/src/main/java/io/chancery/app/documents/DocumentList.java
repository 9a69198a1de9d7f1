package io.chancery.app.documents;

import io.chancery.app.clients.ClientId;
import io.chancery.app.lists.Found;
import io.chancery.app.lists.FoundSql;
import io.chancery.app.lists.FoundSql.Texts;
import io.chancery.app.lists.ListSql;
import io.chancery.app.lists.SearchWords;
import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.infra.documents.FileKind;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds documents by what is in them, among those on matters that this person may know of.
///
/// Filters: `matter` and `client` hold ids, `kind` names of [FileKind], `sent` a period, `timekeeper` ids of
/// those who sent it, `trash` is `true` for what was thrown away and nothing else. The best of what was
/// searched for comes first, unless another order is asked for.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_READ')")
@Transactional(readOnly = true)
public class DocumentList {

    static final String COLUMNS = """
            d.id, d.name, d.kind, d.bytes, d.matter, m.number || ' ' || m.name as matter_title, d.sent_at,
            d.sent_by_name, cardinality(d.warnings) > 0 as warned, d.tags""";

    private static final Texts TEXTS = new Texts("document d", "d.id", "d.matter", "d.sent_at", "d.words");

    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    DocumentList(MatterVisibility visibility, JdbcClient jdbc) {
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    public List<DocumentRow> rows(ListQuery query, int offset, int limit) {
        var words = SearchWords.of(query.search());
        if (words.isPresent() && query.sort().isEmpty()) {
            return found(query, words.get(), offset, limit).page();
        }
        var select = COLUMNS + ", " + words.map(DocumentList::snippet).orElse("''") + " as snippet";
        var sql = list(query, words);
        words.ifPresent(searched -> sql.param(Snippet.LONGEST, searched.longest()));
        return sql.page(jdbc, select, DocumentList::foundRow, query, offset, limit);
    }

    public int count(ListQuery query) {
        return list(query, SearchWords.of(query.search())).count(jdbc);
    }

    /// The best of what the query's words find, and how many there are; nothing when no word is asked for.
    public Found<DocumentRow> found(ListQuery query, int offset, int limit) {
        return SearchWords.of(query.search())
                .map(words -> found(query, words, offset, limit))
                .orElseGet(Found::none);
    }

    /// What came last on a matter.
    public List<DocumentRow> ofMatter(MatterId matter, int limit) {
        return rows(ListQuery.ALL.filtering("matter", List.of(matter.toString())), 0, limit);
    }

    /// What came last on the matters of a client that this person may know of.
    public List<DocumentRow> ofClient(ClientId client, int limit) {
        return rows(ListQuery.ALL.filtering("client", List.of(client.toString())), 0, limit);
    }

    private Found<DocumentRow> found(ListQuery query, SearchWords words, int offset, int limit) {
        var found = FoundSql.onMatters(words, MatterVisibility.of("m"), TEXTS, query)
                .ranked();
        narrow(query, found::where, found::param);
        return found.page(
                jdbc,
                COLUMNS + ", " + snippet(words) + " as snippet",
                "document d join matter m on m.id = d.matter",
                "d.id",
                DocumentList::foundRow,
                offset,
                limit);
    }

    private ListSql list(ListQuery query, Optional<SearchWords> words) {
        var sql = new ListSql("document d join matter m on m.id = d.matter", "d.sent_at desc, d.id desc")
                .where(MatterVisibility.of("m"))
                .sortable("name", "lower(d.name)")
                .sortable("matter", "m.number")
                .sortable("kind", "d.kind")
                .sortable("size", "d.bytes")
                .sortable("sent", "d.sent_at")
                .sortable("sender", "lower(d.sent_by_name)");
        words.ifPresent(searched -> sql.where("d.words @@ (select %s)".formatted(searched.sql()))
                .param(SearchWords.WORDS, searched.query()));
        in(query, "matter", "d.matter::text in (:matter)", sql::where, sql::param);
        in(query, "client", "m.client::text in (:client)", sql::where, sql::param);
        narrow(query, sql::where, sql::param);
        return sql;
    }

    private void narrow(ListQuery query, Consumer<String> where, BiConsumer<String, Object> param) {
        param.accept(MatterVisibility.VIEWER, visibility.viewer());
        where.accept(query.first("trash").isPresent() ? "d.trashed_at is not null" : "d.trashed_at is null");
        in(query, "kind", "d.kind in (:kind)", where, param);
        in(
                query,
                "timekeeper",
                "d.sent_by in (select person from timekeeper where id::text in (:timekeeper))",
                where,
                param);
        in(query, "tag", "exists (select from unnest(d.tags) tag where tag in (:tag))", where, param);
        Filter.Period.day(query.filter("sent"), 0).ifPresent(day -> {
            where.accept("d.sent_at >= :sentFrom");
            param.accept("sentFrom", day);
        });
        Filter.Period.day(query.filter("sent"), 1).ifPresent(day -> {
            where.accept("d.sent_at < :sentBefore");
            param.accept("sentBefore", day.plusDays(1));
        });
    }

    private static void in(
            ListQuery query, String key, String condition, Consumer<String> where, BiConsumer<String, Object> param) {
        var values = query.filter(key);
        if (!values.isEmpty()) {
            where.accept(condition);
            param.accept(key, values);
        }
    }

    private static String snippet(SearchWords words) {
        return Snippet.sql("case when d.text = '' then d.name else d.text end", words);
    }

    private static DocumentRow foundRow(ResultSet row, int n) throws SQLException {
        return row(row).foundAt(new Snippet(row.getString("snippet")));
    }

    static DocumentRow row(ResultSet row) throws SQLException {
        return new DocumentRow(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("matter_title"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sent_by_name"),
                row.getBoolean("warned"),
                DocumentTable.words(row.getArray("tags")),
                Snippet.NONE);
    }
}
