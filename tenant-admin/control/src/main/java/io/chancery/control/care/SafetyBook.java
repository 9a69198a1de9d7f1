package io.chancery.control.care;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// All firms beside what is kept of them at the second place, filtered, sorted and paged by the database.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class SafetyBook {

    private static final String FROM = """
              from control.tenant t
              left join lateral (select e.taken_at, e.bytes from control.firm_export e
                                  where e.tenant = t.id and e.verified_at is not null and e.deleted_at is null
                                  order by e.taken_at desc limit 1) newest on true
              left join lateral (select count(*) as n from control.firm_export e
                                  where e.tenant = t.id and e.written_at is not null and e.deleted_at is null) kept on true
              left join lateral (select o.state, o.failure from control.tenant_order o
                                  where o.tenant = t.id and o.kind = 'EXPORT' order by o.requested_at desc limit 1) tried on true
              left join lateral (select max(d.proved_at) as at from control.drill d where d.tenant = t.id) drilled on true
             where t.copy_of is null and t.state in ('ACTIVE', 'SUSPENDED', 'MAINTENANCE')
               and (:search = '' or lower(t.name) like :pattern or t.slug like :pattern)
               and (not :troubled or coalesce(newest.taken_at, t.created_at) < :old
                    or tried.state in ('FAILED', 'ABANDONED') and tried.failure is not null)
            """;
    private static final String COLUMNS = """
            select t.id, t.name, newest.taken_at, coalesce(newest.bytes, 0) as bytes, kept.n,
                   coalesce(newest.taken_at, t.created_at) < :old as overdue,
                   case when tried.state in ('FAILED', 'ABANDONED') then tried.failure end as trouble, drilled.at as drilled
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SafetyBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param search part of the firm's name or slug; blank for any
    /// @param troubled only those that are overdue, or whose newest attempt failed
    public List<SafetyRow> page(
            String search, boolean troubled, SafetySort sort, boolean descending, int offset, int limit) {
        return filtered(
                        COLUMNS,
                        search,
                        troubled,
                        " order by " + sort.clause(descending) + " offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    public int count(String search, boolean troubled) {
        return filtered("select count(*) ", search, troubled, "")
                .query(Integer.class)
                .single();
    }

    /// What is kept of the firm, the newest first.
    public List<ExportRow> exports(TenantId firm) {
        return jdbc.sql(FirmExports.WHOLE + " and tenant = :firm order by taken_at desc")
                .param("firm", firm.value())
                .query((row, _) -> FirmExports.row(row))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String select, String search, boolean troubled, String tail) {
        var words = search.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(select + FROM + tail)
                .param("search", words)
                .param("pattern", LikePattern.containing(words))
                .param("troubled", troubled)
                .param("old", Timestamp.from(clock.instant().minus(ExportRounds.OVERDUE)));
    }

    private static SafetyRow row(ResultSet row) throws SQLException {
        return new SafetyRow(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Columns.instant(row, "taken_at"),
                row.getLong("bytes"),
                row.getInt("n"),
                row.getBoolean("overdue"),
                row.getString("trouble"),
                Columns.instant(row, "drilled"));
    }
}
