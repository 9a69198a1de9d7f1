package io.chancery.control.audit;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.persistence.InControl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Reads the provider's log.
@InControl(readOnly = true)
public class ControlLog {

    private static final String COLUMNS = """
            select id, at, actor_name, action, subject_type, subject_id, subject_name, before, after, reason
              from control.audit_entry
            """;
    private static final String WHERE = """
             where (:search = '' or lower(actor_name) like :pattern or lower(subject_name) like :pattern)
               and (:type = '' or subject_type = :type)
            """;

    private final JdbcClient jdbc;
    private final AuditTable table;

    ControlLog(JdbcClient jdbc, AuditTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// The newest first.
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public List<AuditEntry> page(LogFilter filter, int offset, int limit) {
        return filtered(COLUMNS, " order by at desc, id desc offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> table.entry(row))
                .list();
    }

    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public int count(LogFilter filter) {
        return filtered("select count(*) from control.audit_entry", "", filter)
                .query(Integer.class)
                .single();
    }

    /// One entry by its id; empty when there is none, or when the text is no id.
    @PreAuthorize("hasAuthority('" + OperatorPermission.AUDIT_READ + "')")
    public Optional<AuditEntry> entry(String id) {
        return jdbc.sql(COLUMNS + " where id::text = :id")
                .param("id", id)
                .query((row, n) -> table.entry(row))
                .optional();
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
        var search = filter.search().toLowerCase(Locale.ROOT);
        return jdbc.sql(select + WHERE + tail)
                .param("search", search)
                .param("pattern", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("type", filter.subjectType());
    }
}
