package io.chancery.app.audit;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonReference;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.infra.audit.TrailLine;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.FreshFactor;
import io.chancery.themes.list.ListQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the firm's log: what this person may know of, the newest first. To take it along is itself written
/// into it.
///
/// Whoever reads chains first what was done until then, so reading writes; a guest, who may write nothing,
/// reads what is chained already.
@Service
@PreAuthorize("hasAuthority('AUDIT_READ')")
@Transactional(readOnly = true)
public class FirmLog {

    private static final int PEOPLE_MAX = 500;

    private final JdbcClient jdbc;
    private final AuditChain chain;
    private final AuditTrail trail;
    private final MatterVisibility visibility;
    private final TenantDirectory firms;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RowMapper<NumberedEntry> row;

    FirmLog(
            JdbcClient jdbc,
            AuditTable table,
            AuditChain chain,
            AuditTrail trail,
            MatterVisibility visibility,
            TenantDirectory firms,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.trail = trail;
        this.visibility = visibility;
        this.firms = firms;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.row = (found, n) -> table.numbered(found);
    }

    @Transactional
    public List<NumberedEntry> page(LogFilter filter, int offset, int limit) {
        chain.catchUp();
        return sql(filter).page(jdbc, AuditTable.NUMBERED, row, ListQuery.ALL, offset, limit);
    }

    @Transactional
    public int count(LogFilter filter) {
        chain.catchUp();
        return sql(filter).count(jdbc);
    }

    /// Empty when there is none, and when this person may not know of it.
    @Transactional
    public Optional<NumberedEntry> entry(UUID id) {
        chain.catchUp();
        return sql(LogFilter.NONE)
                .where("e.id = :id")
                .param("id", id)
                .page(jdbc, AuditTable.NUMBERED, row, ListQuery.ALL, 0, 1)
                .stream()
                .findFirst();
    }

    /// How many entries have no number yet and are not in the list: none, as long as this reader may chain
    /// them.
    @Transactional
    public int pending() {
        chain.catchUp();
        return chain.pending();
    }

    /// How many entries there are that this person may not know of. Only that: the numbers in the list skip
    /// them.
    public int behindWalls() {
        return jdbc.sql("select count(*) from audit_entry e where not " + WallOfLog.condition())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(Integer.class)
                .single();
    }

    /// Everybody who could have done something, those who left too.
    public List<PersonReference> people() {
        return jdbc.sql("select id, name, email from person order by lower(name), id limit :limit")
                .param("limit", PEOPLE_MAX)
                .query((found, n) -> new PersonReference(
                        new PersonId(found.getObject("id", UUID.class)),
                        found.getString("name"),
                        found.getString("email")))
                .list();
    }

    /// Writes into the log that it is taken along, before anything of it is.
    ///
    /// @return the number of the newest entry before that
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    @Transactional
    public long takenAlong(LogFilter filter, ExportForm form) {
        chain.catchUp();
        var head = chain.head();
        trail.record(
                "audit.exported",
                "audit",
                head.chain(),
                AuditDetails.of(form.name()).changed(Map.of(), LogFilterFacts.of(filter)));
        return head.number();
    }

    /// The whole chain as the offline verifier reads it. What the filter leaves out, and what this person
    /// may not know of, is there by its fingerprint only.
    ///
    /// What was done until now is chained by a transaction of its own: to tell a long log takes long, and
    /// nobody could chain meanwhile.
    ///
    /// @param line gets the lines as they come; none is kept
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void tell(LogFilter filter, Consumer<TrailLine> line) {
        transaction.executeWithoutResult(_ -> chain.catchUp());
        var firm = firms.require(TenantContext.require());
        transaction.executeWithoutResult(_ -> {
            var narrowed = narrowed(filter);
            chain.tell(firm.name(), clock.instant(), narrowed.conditions(), narrowed.params(), line);
        });
    }

    private ListSql sql(LogFilter filter) {
        var sql = narrowed(filter);
        return filter.newest() == 0 ? sql : sql.where("l.number <= :newest").param("newest", filter.newest());
    }

    private ListSql narrowed(LogFilter filter) {
        var sql = new ListSql("audit_link l join audit_entry e on e.id = l.entry", "l.number desc");
        return LogConditions.narrow(sql, filter, visibility.viewer());
    }
}
