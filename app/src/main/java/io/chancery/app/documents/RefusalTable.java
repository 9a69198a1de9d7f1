package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.Verdict;
import io.chancery.infra.persistence.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was not taken, and why.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RefusalTable {

    private final ActorSource actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    RefusalTable(ActorSource actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param sha256 of what waits to be released; null when nothing is kept
    UUID add(MatterId matter, FileName name, Verdict.Refused refused, long bytes, @Nullable String sha256) {
        var id = Ids.next();
        var actor = actors.current();
        jdbc.sql("""
                        insert into refused_document (id, matter, name, objection, detail, bytes, media_type, sha256,
                            sent_at, sent_by, sent_by_name, state)
                        values (:id, :matter, :name, :objection, :detail, :bytes, '', :sha256, :at, :by, :byName, :state)""")
                .param("id", id)
                .param("matter", matter.value())
                .param("name", name.value())
                .param("objection", refused.objection().name())
                .param("detail", refused.detail())
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("state", sha256 == null ? "REFUSED" : "HELD")
                .update();
        return id;
    }

    /// @param document what it became; null when it is discarded, and then its content is no longer named
    void decide(UUID id, HeldDocument.State state, @Nullable DocumentId document) {
        jdbc.sql("""
                        update refused_document
                           set state = :state, decided_at = :at, decided_by_name = :by, document = :document,
                               sha256 = case when :document::uuid is null then null else sha256 end
                         where id = :id""")
                .param("state", state.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actors.current().name())
                .param("document", document == null ? null : document.value())
                .param("id", id)
                .update();
    }
}
