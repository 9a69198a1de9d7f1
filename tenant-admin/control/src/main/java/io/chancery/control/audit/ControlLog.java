package io.chancery.control.audit;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.infra.audit.TrailLine;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the provider's log. Whoever reads chains first what was done until then, so reading writes.
@InControl(readOnly = true)
public class ControlLog {

    private static final String ENTRIES = " from control.audit_link l join control.audit_entry e on e.id = l.entry";
    private static final String CONDITION = """
            (:search = '' or lower(e.actor_name) like :pattern or lower(e.subject_name) like :pattern)
               and (:type = '' or e.subject_type = :type)""";

    private final JdbcClient jdbc;
    private final AuditTable table;
    private final AuditChain chain;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ControlLog(
            JdbcClient jdbc,
            AuditTable table,
            AuditChain chain,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.chain = chain;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// The newest first.
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public List<NumberedEntry> page(LogFilter filter, int offset, int limit) {
        chain.catchUp();
        return filtered("select " + AuditTable.NUMBERED, " order by l.number desc offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> table.numbered(row))
                .list();
    }

    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public int count(LogFilter filter) {
        chain.catchUp();
        return filtered("select count(*)", "", filter).query(Integer.class).single();
    }

    /// One entry by its id; empty when there is none, or when the text is no id.
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public Optional<NumberedEntry> entry(String id) {
        chain.catchUp();
        return jdbc.sql("select " + AuditTable.NUMBERED + ENTRIES + " where e.id::text = :id")
                .param("id", id)
                .query((row, n) -> table.numbered(row))
                .optional();
    }

    /// How many entries have no number and are not in the list: none, unless something is wrong.
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public int pending() {
        chain.catchUp();
        return chain.pending();
    }

    /// Writes into the log that it is taken along, before anything of it is.
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public void takenAlong(LogFilter filter) {
        chain.catchUp();
        trail.record(
                "log.exported",
                "log",
                chain.head().chain(),
                AuditDetails.of(AuditChain.PROVIDER)
                        .changed(Map.of(), Map.of("search", filter.search(), "subject", filter.subjectType())));
    }

    /// The whole chain as the offline verifier reads it; what the filter leaves out is there by its
    /// fingerprint only. What was done until now is chained by a transaction of its own: to tell a long log
    /// takes long, and nobody could chain meanwhile.
    ///
    /// @param line gets the lines as they come; none is kept
    @InControl(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public void tell(LogFilter filter, Consumer<TrailLine> line) {
        transaction.executeWithoutResult(_ -> chain.catchUp());
        transaction.executeWithoutResult(
                _ -> chain.tell(AuditChain.PROVIDER, clock.instant(), CONDITION, params(filter), line));
    }

    /// What was done to one firm, the newest first; whoever sees the firm may see it.
    @PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
    public List<AuditEntry> forFirm(UUID firm, int limit) {
        return table.forSubject(firm, limit);
    }

    /// What was asked about one run of a firm's work, the newest first; whoever sees the run may see it.
    @PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
    public List<AuditEntry> forRun(UUID run, int limit) {
        return table.forSubject(run, limit);
    }

    private JdbcClient.StatementSpec filtered(String select, String tail, LogFilter filter) {
        return jdbc.sql(select + ENTRIES + " where " + CONDITION + tail).params(params(filter));
    }

    private static Map<String, String> params(LogFilter filter) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        return Map.of("search", search, "pattern", LikePattern.containing(search), "type", filter.subjectType());
    }
}
