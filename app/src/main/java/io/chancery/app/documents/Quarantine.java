package io.chancery.app.documents;

import io.chancery.app.documents.HeldDocument.State;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.documents.Verdict;
import io.chancery.infra.documents.VirusScanner;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was refused and why, on matters that this person may know of; what is held back is released by somebody
/// other than its sender, or discarded.
///
/// Filters: `state` is `HELD` (also when nothing is asked), `REFUSED`, `RELEASED`, `DISCARDED` or `all`;
/// `objection` holds names of [Objection].
@Service
@PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
@Transactional(readOnly = true)
public class Quarantine {

    private static final String COLUMNS = """
            r.id, r.name, r.matter, m.number || ' ' || m.name as matter_title, r.objection, r.detail, r.bytes, r.sha256,
            r.sent_at, r.sent_by, r.sent_by_name, r.state, coalesce(r.decided_by_name, '') as decided_by, r.document""";

    /// Two who decide at once decide one after the other.
    private static final String LOCKED = " for no key update of r";

    private final RefusalTable refusals;
    private final DocumentTable documents;
    private final BlobTable blobs;
    private final DamageTable damage;
    private final MatterVisibility visibility;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final FirmLimits limits;
    private final VirusScanner scanner;
    private final JdbcClient jdbc;

    Quarantine(
            RefusalTable refusals,
            DocumentTable documents,
            BlobTable blobs,
            DamageTable damage,
            MatterVisibility visibility,
            ActorSource actors,
            AuditTrail audit,
            FirmLimits limits,
            VirusScanner scanner,
            JdbcClient jdbc) {
        this.refusals = refusals;
        this.documents = documents;
        this.blobs = blobs;
        this.damage = damage;
        this.visibility = visibility;
        this.actors = actors;
        this.audit = audit;
        this.limits = limits;
        this.scanner = scanner;
        this.jdbc = jdbc;
    }

    public List<HeldDocument> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    /// @throws NotInThisFirm when nothing that this person may know of has this id
    public HeldDocument one(UUID id) {
        return seen(id, "").held();
    }

    public DocumentUsage usage() {
        return jdbc.sql("""
                        select (select count(*) from document) as documents,
                               (select count(*) from refused_document where state = 'HELD') as held""")
                .query((row, n) -> new DocumentUsage(
                        blobs.bytes(),
                        limits.current().quota(),
                        row.getInt("documents"),
                        row.getInt("held"),
                        damage.count(),
                        scanner.state()))
                .single();
    }

    /// Makes a document of it, with a warning and without text: nobody read it.
    ///
    /// @throws SecondPersonNeeded when whoever sent it releases it
    /// @throws DecidedAlready when somebody was faster
    @Transactional
    public DocumentId release(UUID id) {
        var seen = seen(id, LOCKED);
        var held = seen.held();
        var person = actors.current().id();
        if (person == null || person.equals(held.sentBy())) {
            throw new SecondPersonNeeded(held.name());
        }
        var before = held.document();
        if (held.state() == State.RELEASED && before != null) {
            return before;
        }
        requireHeld(held);
        var name = new FileName(held.name());
        var released = new Verdict.Accepted(
                FileKind.named(name).orElseThrow(),
                DocumentSheet.UNKNOWN_TYPE,
                Verdict.Reading.NOTHING,
                Set.of(held.objection()));
        var sender = new Actor(held.sentBy(), held.sentByName(), null);
        var document = documents
                .same(held.matter(), name, seen.sha256())
                .orElseGet(() -> documents.add(held.matter(), name, released, seen.sha256(), held.bytes(), sender));
        refusals.decide(id, State.RELEASED, document);
        audit.record(
                "document.released",
                "document",
                document.value(),
                AuditDetails.of(held.name())
                        .changed(Map.of(), Map.of("matter", held.matter(), "objection", held.objection())));
        return document;
    }

    /// Its content goes with it, unless a document has the same.
    ///
    /// @throws DecidedAlready when somebody released it
    @Transactional
    public void discard(UUID id) {
        var seen = seen(id, LOCKED);
        var held = seen.held();
        if (held.state() == State.DISCARDED) {
            return;
        }
        requireHeld(held);
        refusals.decide(id, State.DISCARDED, null);
        blobs.deleteUnlessUsed(seen.sha256());
        audit.record("document.discarded", "refused-document", id, AuditDetails.of(held.name()));
    }

    private static void requireHeld(HeldDocument held) {
        if (held.state() != State.HELD) {
            throw new DecidedAlready(held.name(), held.decidedBy());
        }
    }

    private record Seen(HeldDocument held, String sha256) {}

    private Seen seen(UUID id, String lock) {
        return jdbc.sql("select %s from refused_document r join matter m on m.id = r.matter where r.id = :id and %s%s"
                        .formatted(COLUMNS, MatterVisibility.of("m"), lock))
                .param("id", id)
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> new Seen(row(row), Objects.requireNonNullElse(row.getString("sha256"), "")))
                .optional()
                .orElseThrow(() -> new NotInThisFirm("document", id));
    }

    private ListSql sql(ListQuery query) {
        var sql = new ListSql("refused_document r join matter m on m.id = r.matter", "r.sent_at desc, r.id desc")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .sortable("name", "lower(r.name)")
                .sortable("matter", "m.number")
                .sortable("objection", "r.objection")
                .sortable("size", "r.bytes")
                .sortable("sent", "r.sent_at")
                .sortable("sender", "lower(r.sent_by_name)")
                .search(query.search(), "r.name", "m.number", "m.name", "r.sent_by_name");
        var state = query.first("state").orElse(State.HELD.name());
        if (!state.equals("all")) {
            sql.where("r.state = :state").param("state", state);
        }
        if (!query.filter("objection").isEmpty()) {
            sql.where("r.objection in (:objection)").param("objection", query.filter("objection"));
        }
        return sql;
    }

    private static HeldDocument row(ResultSet row) throws SQLException {
        return new HeldDocument(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("matter_title"),
                Objection.valueOf(row.getString("objection")),
                row.getString("detail"),
                row.getLong("bytes"),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("sent_by", UUID.class),
                row.getString("sent_by_name"),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                document(row.getObject("document", UUID.class)));
    }

    private static @Nullable DocumentId document(@Nullable UUID id) {
        return id == null ? null : new DocumentId(id);
    }
}
