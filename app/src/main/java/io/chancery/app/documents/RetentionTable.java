package io.chancery.app.documents;

import io.chancery.app.documents.Disposal.Outcome;
import io.chancery.app.documents.Erasing.Doomed;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// For how long documents are kept, and which matters' were ordered to go.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RetentionTable {

    /// What goes when the time of a matter is over. Receipts stay: they belong to the invoice that shows them.
    static final String DISPOSABLE = "not exists (select from cost_receipt r where r.document = d.id)";

    private final ActorSource actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionTable(ActorSource actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RetentionRule rule() {
        return jdbc.sql("select years, version from document_retention")
                .query((row, n) -> new RetentionRule(row.getObject("years", Integer.class), row.getInt("version")))
                .optional()
                .orElse(new RetentionRule(null, 0));
    }

    /// @param rule with the version that was seen
    /// @return false when somebody decided meanwhile
    boolean decide(RetentionRule rule) {
        return jdbc.sql("""
                        insert into document_retention (years, version) values (:years, 1)
                        on conflict (only_row) do update
                           set years = excluded.years, version = document_retention.version + 1
                         where document_retention.version = :seen""")
                        .param("years", rule.years())
                        .param("seen", rule.version())
                        .update()
                == 1;
    }

    /// @return the order that is under way, this one or an earlier one
    UUID order(UUID id, MatterId matter, int years) {
        var actor = actors.current();
        jdbc.sql("""
                        insert into document_disposal (id, matter, years, ordered_at, ordered_by, ordered_by_name)
                        values (:id, :matter, :years, :at, :by, :byName)
                        on conflict (matter) where ended_at is null do nothing""")
                .param("id", id)
                .param("matter", matter.value())
                .param("years", years)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("byName", actor.name())
                .update();
        return jdbc.sql("select id from document_disposal where matter = :matter and ended_at is null")
                .param("matter", matter.value())
                .query(UUID.class)
                .single();
    }

    /// What was ordered and by whom, as long as it is not over.
    record Order(MatterId matter, Actor orderer) {}

    Optional<Order> open(UUID order) {
        return jdbc.sql("""
                        select matter, ordered_by, ordered_by_name from document_disposal
                         where id = :id and ended_at is null""")
                .param("id", order)
                .query((row, n) -> new Order(
                        new MatterId(row.getObject("matter", UUID.class)),
                        new Actor(row.getObject("ordered_by", UUID.class), row.getString("ordered_by_name"), null)))
                .optional();
    }

    /// The day the matter was closed, read so that nobody opens it again before this transaction is over.
    @Nullable
    LocalDate closedOn(MatterId matter) {
        return jdbc.sql("select closed_on from matter where id = :id for update")
                .param("id", matter.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("closed_on", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /// Some of what is still there.
    List<Doomed> disposable(MatterId matter, int limit) {
        return jdbc.sql("""
                        select d.id, d.name, d.sha256, d.bytes, d.matter from document d
                         where d.matter = :matter and %s order by d.id limit :limit""".formatted(DISPOSABLE))
                .param("matter", matter.value())
                .param("limit", limit)
                .query(Doomed.class)
                .list();
    }

    long countDisposable(MatterId matter) {
        return jdbc.sql("select count(*) from document d where d.matter = :matter and " + DISPOSABLE)
                .param("matter", matter.value())
                .query(Long.class)
                .single();
    }

    void count(UUID order, int documents, long bytes) {
        jdbc.sql("""
                        update document_disposal set documents = documents + :documents, bytes = bytes + :bytes
                         where id = :id""")
                .param("documents", documents)
                .param("bytes", bytes)
                .param("id", order)
                .update();
    }

    void end(UUID order, Outcome outcome) {
        jdbc.sql("update document_disposal set ended_at = :at, outcome = :outcome where id = :id and ended_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("outcome", outcome.name())
                .param("id", order)
                .update();
    }

    /// What was ordered for a matter, the last first.
    List<Disposal> ofMatter(MatterId matter) {
        return jdbc.sql("""
                        select id, years, ordered_at, ordered_by_name, documents, bytes, ended_at, outcome
                          from document_disposal where matter = :matter order by ordered_at desc, id desc limit 20""")
                .param("matter", matter.value())
                .query((row, n) -> new Disposal(
                        row.getObject("id", UUID.class),
                        row.getInt("years"),
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getString("ordered_by_name"),
                        row.getInt("documents"),
                        row.getLong("bytes"),
                        Optional.ofNullable(row.getString("outcome"))
                                .map(Outcome::valueOf)
                                .orElse(null)))
                .list();
    }
}
