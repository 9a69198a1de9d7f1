package io.chancery.app.documents;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.infra.documents.FileKind;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds documents by what is in them, among those on matters that this person may know of.
///
/// Filters: `matter` and `client` hold ids, `kind` names of [FileKind], `sent` a period, `trash` is `true` for what was
/// thrown away and nothing else. What was searched for ranks first, unless another order is asked for.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_READ')")
@Transactional(readOnly = true)
public class DocumentList {

    static final String COLUMNS = """
            d.id, d.name, d.kind, d.bytes, d.matter, m.number || ' ' || m.name as matter_title, d.sent_at,
            d.sent_by_name, cardinality(d.warnings) > 0 as warned, d.tags""";

    /// A snippet is looked for in so much of a text, since marking takes longer than finding.
    private static final int SNIPPET_WITHIN = 100_000;

    private static final String SNIPPET_OPTIONS =
            "StartSel=\u0002,StopSel=\u0003,MaxFragments=2,MaxWords=18,MinWords=6,FragmentDelimiter=\" … \"";

    private final MatterVisibility visibility;
    private final FirmProfile firm;
    private final JdbcClient jdbc;

    DocumentList(MatterVisibility visibility, FirmProfile firm, JdbcClient jdbc) {
        this.visibility = visibility;
        this.firm = firm;
        this.jdbc = jdbc;
    }

    public List<DocumentRow> rows(ListQuery query, int offset, int limit) {
        var words = SearchWords.of(query.search());
        var page = sql(query, words).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
        // Only what is shown is marked.
        return words == null ? page : marked(page, words);
    }

    public int count(ListQuery query) {
        return sql(query, SearchWords.of(query.search())).count(jdbc);
    }

    /// What came last on a matter.
    public List<DocumentRow> ofMatter(MatterId matter, int limit) {
        return rows(ListQuery.ALL.filtering("matter", List.of(matter.toString())), 0, limit);
    }

    /// What came last on the matters of a client that this person may know of.
    public List<DocumentRow> ofClient(ClientId client, int limit) {
        return rows(ListQuery.ALL.filtering("client", List.of(client.toString())), 0, limit);
    }

    private List<DocumentRow> marked(List<DocumentRow> page, SearchWords words) {
        if (page.isEmpty()) {
            return page;
        }
        var snippets = jdbc
                .sql("""
                        select d.id, ts_headline(:dictionary::regconfig,
                                   case when d.text = '' then d.name else left(d.text, %d) end,
                                   %s(:dictionary::regconfig, :words), :options) as snippet
                          from document d where d.id in (:ids)""".formatted(SNIPPET_WITHIN, words.function()))
                .param("dictionary", dictionary())
                .param("words", words.query())
                .param("options", SNIPPET_OPTIONS)
                .param("ids", page.stream().map(row -> row.id().value()).toList())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("snippet")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return page.stream()
                .map(row -> row.withSnippet(snippets.getOrDefault(row.id().value(), "")))
                .toList();
    }

    private ListSql sql(ListQuery query, @Nullable SearchWords words) {
        var order = words == null
                ? "d.sent_at desc, d.id desc"
                : "ts_rank(d.words, %s(:dictionary::regconfig, :words)) desc, d.sent_at desc, d.id desc"
                        .formatted(words.function());
        var sql = new ListSql("document d join matter m on m.id = d.matter", order)
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .where(query.first("trash").isPresent() ? "d.trashed_at is not null" : "d.trashed_at is null")
                .sortable("name", "lower(d.name)")
                .sortable("matter", "m.number")
                .sortable("kind", "d.kind")
                .sortable("size", "d.bytes")
                .sortable("sent", "d.sent_at")
                .sortable("sender", "lower(d.sent_by_name)");
        if (words != null) {
            sql.where("d.words @@ %s(:dictionary::regconfig, :words)".formatted(words.function()))
                    .param("dictionary", dictionary())
                    .param("words", words.query());
        }
        in(sql, query, "matter", "d.matter::text in (:matter)");
        in(sql, query, "client", "m.client::text in (:client)");
        in(sql, query, "kind", "d.kind in (:kind)");
        in(sql, query, "tag", "exists (select from unnest(d.tags) tag where tag in (:tag))");
        Filter.Period.day(query.filter("sent"), 0)
                .ifPresent(day -> sql.where("d.sent_at >= :sentFrom").param("sentFrom", day));
        Filter.Period.day(query.filter("sent"), 1)
                .ifPresent(day -> sql.where("d.sent_at < :sentBefore").param("sentBefore", day.plusDays(1)));
        return sql;
    }

    private static void in(ListSql sql, ListQuery query, String key, String condition) {
        var values = query.filter(key);
        if (!values.isEmpty()) {
            sql.where(condition).param(key, values);
        }
    }

    private String dictionary() {
        return SearchWords.dictionary(firm.firm().details().locale());
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
                "");
    }
}
