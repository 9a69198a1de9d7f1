package io.chancery.app.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What documents held before. Whoever asks here knows that the document may be known of.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VersionTable {

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what the document holds now as its latest earlier version.
    void keepCurrent(DocumentId document) {
        jdbc.sql("""
                        insert into document_version (document, number, name, media_type, sha256, bytes, sent_at,
                            sent_by_name)
                        select d.id, (select count(*) from document_version v where v.document = d.id) + 1, d.name,
                               d.media_type, d.sha256, d.bytes, d.sent_at, d.sent_by_name
                          from document d where d.id = :id""").param("id", document.value()).update();
    }

    /// The latest first.
    List<DocumentVersion> of(DocumentId document) {
        return jdbc.sql("""
                        select number, name, media_type, sha256, bytes, sent_at, sent_by_name from document_version
                         where document = :id order by number desc""")
                .param("id", document.value())
                .query((row, n) -> new DocumentVersion(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getString("sent_by_name")))
                .list();
    }
}
