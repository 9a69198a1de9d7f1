package io.chancery.control.care;

import io.chancery.control.orders.OrderKind;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was done to keep a firm, from the books of orders, exports, drills and keys; for whoever may read it. It is
/// asked within transactions that others begin.
class KeepingTable {

    private final JdbcClient jdbc;

    KeepingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest first. What only looks, such as a comparison, and what comes every night is left out.
    List<FirmDeed> deeds(TenantId firm, int limit) {
        return jdbc.sql("""
                        select kind, finished_at, case when kind = 'PUT_BACK' then coalesce(reason, '') else '' end as reason
                          from control.tenant_order
                         where tenant = :firm and state = 'DONE'
                           and kind in ('OPEN_FIRM', 'SUSPEND', 'RESUME', 'SNAPSHOT', 'PUT_BACK', 'DROP_SNAPSHOT', 'RESTORE_EXPORT')
                         order by finished_at desc limit :limit
                        """)
                .param("firm", firm.value())
                .param("limit", limit)
                .query((row, _) -> new FirmDeed(
                        OrderKind.valueOf(row.getString("kind")),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /// The newest first.
    ///
    /// @param zone in which months begin
    List<KeptMonth> months(TenantId firm, ZoneId zone, int limit) {
        return jdbc.sql("""
                        select to_char(at at time zone :zone, 'YYYY-MM') as month, count(*) filter (where not drill) as exports,
                               count(*) filter (where drill) as drills, max(at) as last
                          from (select verified_at as at, false as drill from control.firm_export
                                 where tenant = :firm and verified_at is not null
                                union all
                                select proved_at, true from control.drill where tenant = :firm and proved_at is not null) kept
                         group by 1 order by 1 desc limit :limit
                        """)
                .param("zone", zone.getId())
                .param("firm", firm.value())
                .param("limit", limit)
                .query((row, _) -> new KeptMonth(
                        YearMonth.parse(row.getString("month")),
                        row.getInt("exports"),
                        row.getInt("drills"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /// The newest first.
    List<Instant> keyChanges(TenantId firm, int limit) {
        return jdbc
                .sql(
                        "select changed_at from control.key_change where tenant = :firm order by changed_at desc limit :limit")
                .param("firm", firm.value())
                .param("limit", limit)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /// Noted twice, it is noted once.
    void noteKeyChange(UUID id, TenantId firm, Instant at) {
        jdbc.sql("""
                        insert into control.key_change (id, tenant, changed_at) values (:id, :firm, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("firm", firm.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
