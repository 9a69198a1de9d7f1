package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.persistence.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The documents of the firm. Whoever reads here sees what stands on matters they may know of.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DocumentTable {

    /// The words of a row as it stands.
    static final String WORDS = words("concat_ws(' ', name, title, author, array_to_string(tags, ' '))", "text");

    private final MatterVisibility visibility;
    private final ActorSource actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentTable(MatterVisibility visibility, ActorSource actors, JdbcClient jdbc, Clock clock) {
        this.visibility = visibility;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Sent by whoever acts now.
    DocumentId add(MatterId matter, FileName name, Accepted accepted, String sha256, long bytes) {
        return add(matter, name, accepted, sha256, bytes, actors.current());
    }

    DocumentId add(MatterId matter, FileName name, Accepted accepted, String sha256, long bytes, Actor sender) {
        var id = Ids.next();
        var reading = accepted.reading();
        jdbc.sql("""
                        insert into document (id, matter, name, kind, media_type, sha256, bytes, title, author, pages,
                            text, whole, words, warnings, sent_at, sent_by, sent_by_name)
                        values (:id, :matter, :name, :kind, :type, :sha256, :bytes, :title, :author, :pages, :text,
                            :whole, %s, :warnings, :at, :by, :byName)""".formatted(words(":named", ":text")))
                .param("id", id)
                .param("matter", matter.value())
                .param("name", name.value())
                .param("kind", accepted.kind().name())
                .param("type", accepted.mediaType())
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("title", reading.title())
                .param("author", reading.author())
                .param("pages", reading.pages())
                .param("text", reading.text())
                .param("whole", reading.whole())
                .param("named", String.join(" ", name.value(), reading.title(), reading.author()))
                .param(
                        "warnings",
                        accepted.warnings().stream().map(Objection::name).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", sender.id())
                .param("byName", sender.name())
                .update();
        return new DocumentId(id);
    }

    /// The same content under the same name on the same matter.
    Optional<DocumentId> same(MatterId matter, FileName name, String sha256) {
        return jdbc.sql("""
                        select id from document
                         where matter = :matter and name = :name and sha256 = :sha256 and trashed_at is null""")
                .param("matter", matter.value())
                .param("name", name.value())
                .param("sha256", sha256)
                .query((row, n) -> new DocumentId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<DocumentSheet> find(DocumentId id) {
        return jdbc.sql("""
                        select d.id, d.matter, d.name, d.kind, d.media_type, d.bytes, d.sha256, d.title, d.author, d.pages,
                               d.warnings, d.tags, d.sent_at, d.sent_by_name, d.trashed_at, d.version, m.number || ' ' || m.name as matter_title
                          from document d join matter m on m.id = d.matter
                         where d.id = :id and %s""".formatted(MatterVisibility.of("m")))
                .param("id", id.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> sheet(row))
                .optional();
    }

    /// @param max how many characters of it
    Optional<DocumentText> text(DocumentId id, int max) {
        return jdbc.sql("""
                        select left(d.text, :max) as beginning, d.whole and char_length(d.text) <= :max as whole
                          from document d join matter m on m.id = d.matter
                         where d.id = :id and %s""".formatted(MatterVisibility.of("m")))
                .param("id", id.value())
                .param("max", max)
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> new DocumentText(row.getString("beginning"), row.getBoolean("whole")))
                .optional();
    }

    void change(DocumentId id, DocumentDetails details) {
        jdbc.sql("""
                        update document
                           set name = :name, matter = :matter, tags = :tags, version = version + 1,
                               words = %s
                         where id = :id""".formatted(words("concat_ws(' ', :named, title, author)", "text")))
                .param("id", id.value())
                .param("name", details.name())
                .param("matter", details.matter().value())
                .param("tags", details.tags().toArray(String[]::new))
                .param("named", details.name() + " " + String.join(" ", details.tags()))
                .update();
    }

    /// Its tags and its matter stay; the words are those of the new content.
    void replace(DocumentId id, FileName name, Accepted accepted, String sha256, long bytes) {
        var reading = accepted.reading();
        var actor = actors.current();
        jdbc.sql("""
                        update document
                           set name = :name, kind = :kind, media_type = :type, sha256 = :sha256, bytes = :bytes,
                               title = :title, author = :author, pages = :pages, text = :text, whole = :whole,
                               words = %s, warnings = :warnings,
                               sent_at = :at, sent_by = :by, sent_by_name = :byName, version = version + 1
                         where id = :id""".formatted(words("concat_ws(' ', :named, array_to_string(tags, ' '))", ":text")))
                .param("id", id.value())
                .param("name", name.value())
                .param("kind", accepted.kind().name())
                .param("type", accepted.mediaType())
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("title", reading.title())
                .param("author", reading.author())
                .param("pages", reading.pages())
                .param("text", reading.text())
                .param("whole", reading.whole())
                .param("named", String.join(" ", name.value(), reading.title(), reading.author()))
                .param(
                        "warnings",
                        accepted.warnings().stream().map(Objection::name).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("byName", actor.name())
                .update();
    }

    void trash(DocumentId id, boolean trashed) {
        jdbc.sql("""
                        update document
                           set trashed_at = case when :trashed then :at::timestamptz end,
                               trashed_by = case when :trashed then :by end, version = version + 1
                         where id = :id""")
                .param("id", id.value())
                .param("trashed", trashed)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actors.current().name())
                .update();
    }

    void delete(DocumentId id) {
        jdbc.sql("delete from document where id = :id").param("id", id.value()).update();
    }

    boolean isReceipt(DocumentId id) {
        return jdbc.sql("select exists (select from cost_receipt where document = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static DocumentSheet sheet(ResultSet row) throws SQLException {
        return new DocumentSheet(
                new DocumentId(row.getObject("id", UUID.class)),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("matter_title"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("title"),
                row.getString("author"),
                row.getInt("pages"),
                words(row.getArray("warnings")).stream().map(Objection::valueOf).collect(Collectors.toSet()),
                words(row.getArray("tags")),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sent_by_name"),
                row.getTimestamp("trashed_at") != null,
                row.getInt("version"));
    }

    /// What the document is called and what it holds, as words to be found.
    private static String words(String named, String text) {
        return "name_words(%s) || to_tsvector(search_dictionary(), %s)".formatted(named, text);
    }

    static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
