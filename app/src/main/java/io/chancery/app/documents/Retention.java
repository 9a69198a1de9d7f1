package io.chancery.app.documents;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.people.FirmZone;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// For how many years after a matter is closed its documents are kept, which matters' time is over, and the order to
/// delete them. Nothing goes by itself: somebody looks first. A matter on hold keeps everything.
///
/// Filters: `matter` holds an id, `hold` is `true` for matters on hold and nothing else.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
@Transactional(readOnly = true)
public class Retention {

    private static final String COLUMNS = """
            m.id, m.number || ' ' || m.name as title, c.name as client, m.closed_on,
            (m.closed_on + make_interval(years => :years))::date as due_on, k.documents, k.bytes, k.receipts,
            coalesce(h.reason, '') as hold,
            exists (select from document_disposal o where o.matter = m.id and o.ended_at is null) as ordered""";

    private static final String FROM = """
            matter m join client c on c.id = m.client
              join lateral (select count(*) filter (where %1$s) as documents,
                                   coalesce(sum(d.bytes) filter (where %1$s), 0) as bytes,
                                   count(*) filter (where not (%1$s)) as receipts
                              from document d where d.matter = m.id) k on k.documents > 0
              left join document_hold h on h.matter = m.id""".formatted(RetentionTable.DISPOSABLE);

    private final RetentionTable table;
    private final RulesTable rules;
    private final FirmProfile firm;
    private final FirmZone zone;
    private final MatterVisibility visibility;
    private final HoldTable holds;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(
            RetentionTable table,
            RulesTable rules,
            FirmProfile firm,
            FirmZone zone,
            MatterVisibility visibility,
            HoldTable holds,
            AuditTrail audit,
            Jobs jobs,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.firm = firm;
        this.zone = zone;
        this.visibility = visibility;
        this.holds = holds;
        this.audit = audit;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public RetentionRule rule() {
        return table.rule();
    }

    /// @param rule with the version that was seen
    /// @throws ChangedMeanwhile when somebody decided since
    @Transactional
    public void decide(RetentionRule rule) {
        var before = table.rule();
        ChangedMeanwhile.unlessSame(rule.version(), before.version());
        if (!table.decide(rule)) {
            ChangedMeanwhile.unlessSame(rule.version(), table.rule().version());
        }
        audit.record(
                "document.retention-decided",
                "firm",
                rules.firm(),
                AuditDetails.of(firm.firm().details().name())
                        .changed(Map.of("keptYears", years(before)), Map.of("keptYears", years(rule))));
    }

    /// Matters whose time is over, those longest due first; none where everything is kept for ever.
    public List<DueMatter> rows(ListQuery query, int offset, int limit) {
        return sql(query, table.rule()).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query, table.rule()).count(jdbc);
    }

    /// @throws NotInThisFirm when no matter that this person may know of and whose time is over has this id
    public DueMatter one(MatterId matter) {
        return due(matter).orElseThrow(() -> new NotInThisFirm("matter", matter.value()));
    }

    /// What was ordered for the matter before.
    ///
    /// @throws NotInThisFirm when no matter that this person may know of and whose time is over has this id
    public List<Disposal> disposals(MatterId matter) {
        return table.ofMatter(one(matter).matter());
    }

    /// Has all documents of the matter deleted for good, but for receipts. Ordered again while it is under way, nothing
    /// changes.
    ///
    /// @throws NotDueYet when its time is not over, or it was opened again
    /// @throws MatterIsOnHold while it is
    @Transactional
    public void dispose(MatterId matter) {
        var due = due(matter).orElseThrow(NotDueYet::new);
        holds.requireNone(matter);
        var id = Ids.next();
        var years = Optional.ofNullable(table.rule().years()).orElseThrow(NotDueYet::new);
        if (!table.order(id, matter, years).equals(id)) {
            return;
        }
        audit.record(
                "matter.disposal-ordered",
                "matter",
                matter.value(),
                AuditDetails.of(due.title())
                        .changed(Map.of(), Map.of("documents", due.documents(), "keptYears", years)));
        jobs.start(DisposalJob.KIND, id.toString(), due.title());
    }

    private Optional<DueMatter> due(MatterId matter) {
        var query = ListQuery.ALL.filtering("matter", List.of(matter.toString()));
        return rows(query, 0, 1).stream().findFirst();
    }

    private ListSql sql(ListQuery query, RetentionRule rule) {
        var closedBy = rule.closedBy(LocalDate.now(clock.withZone(zone.zone())));
        var sql = new ListSql(FROM, "m.closed_on, m.id")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("years", rule.years() == null ? 0 : rule.years())
                .where(closedBy == null ? "false" : "m.closed_on <= :closedBy")
                .sortable("matter", "m.number")
                .sortable("client", "lower(c.name)")
                .sortable("closed", "m.closed_on")
                .sortable("documents", "k.documents")
                .sortable("size", "k.bytes")
                .search(query.search(), "m.number", "m.name", "c.name");
        if (closedBy != null) {
            sql.param("closedBy", closedBy);
        }
        query.first("matter").ifPresent(id -> sql.where("m.id::text = :matter").param("matter", id));
        query.first("hold").ifPresent(_ -> sql.where("h.matter is not null"));
        return sql;
    }

    private static DueMatter row(ResultSet row) throws SQLException {
        return new DueMatter(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("client"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("documents"),
                row.getLong("bytes"),
                row.getInt("receipts"),
                row.getString("hold"),
                row.getBoolean("ordered"));
    }

    private static String years(RetentionRule rule) {
        return rule.years() == null ? "" : rule.years().toString();
    }
}
