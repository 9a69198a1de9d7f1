package io.chancery.control.care;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.orders.OrderKind;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book of exports, as nodes keep it. An export has the id of its order.
@InControl
public class FirmExports {

    private static final String WRITTEN = """
            select id, tenant, release, taken_at, bytes, rows, sha256, coalesce(files, 0) as files, verified_at
              from control.firm_export where written_at is not null
            """;
    static final String WHOLE = WRITTEN + " and deleted_at is null";

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    FirmExports(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// Writes down that an export is being written, or is being written again.
    public void begin(UUID id, TenantId firm, String release, int schemaVersion) {
        jdbc.sql("""
                        insert into control.firm_export (id, tenant, release, schema_version, taken_at)
                        values (:id, :firm, :release, :version, :now)
                        on conflict (id) do update
                           set release = excluded.release, schema_version = excluded.schema_version, taken_at = excluded.taken_at
                        """)
                .param("id", id)
                .param("firm", firm.value())
                .param("release", release)
                .param("version", schemaVersion)
                .param("now", now())
                .update();
    }

    public void noteWritten(UUID id, long bytes, long rows, String sha256) {
        jdbc.sql("""
                        update control.firm_export set written_at = :now, bytes = :bytes, rows = :rows, sha256 = :sha256
                         where id = :id
                        """)
                .param("now", now())
                .param("bytes", bytes)
                .param("rows", rows)
                .param("sha256", sha256)
                .param("id", id)
                .update();
    }

    public void noteVerified(UUID id, int files) {
        jdbc.sql("update control.firm_export set verified_at = :now, files = :files where id = :id")
                .param("now", now())
                .param("files", files)
                .param("id", id)
                .update();
    }

    public void noteDeleted(UUID id) {
        jdbc.sql("update control.firm_export set deleted_at = :now where id = :id and deleted_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /// Those of the firm that are there, the newest first.
    @InControl(readOnly = true)
    public List<ExportRow> of(TenantId firm) {
        return jdbc.sql(WHOLE + " and tenant = :firm order by taken_at desc")
                .param("firm", firm.value())
                .query((row, _) -> row(row))
                .list();
    }

    /// The newest one that was read back and found whole.
    @InControl(readOnly = true)
    public Optional<ExportRow> newestVerified(TenantId firm) {
        return of(firm).stream().filter(export -> export.verifiedAt() != null).findFirst();
    }

    /// One that was written, though it may be deleted by now.
    @InControl(readOnly = true)
    public Optional<ExportRow> find(UUID id) {
        return jdbc.sql(WRITTEN + " and id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    /// Firms whose turn it is, those first that wait the longest: firms without a whole export that is younger than
    /// `every`, for which none was tried within `pause`. A firm that is
    /// younger than that is left alone.
    @InControl(readOnly = true)
    public List<TenantId> due(Duration every, Duration pause, int limit) {
        return jdbc
                .sql("""
                        select t.id from control.tenant t
                          left join lateral (select max(e.taken_at) as at from control.firm_export e
                                              where e.tenant = t.id and e.verified_at is not null and e.deleted_at is null) newest on true
                         where t.copy_of is null and t.state in ('ACTIVE', 'SUSPENDED')
                           and t.created_at < :tried and (newest.at is null or newest.at < :old)
                           and not exists (select from control.tenant_order o
                                            where o.tenant = t.id and (o.state in ('PENDING', 'RUNNING', 'FAILED')
                                                  or o.kind = 'EXPORT' and o.requested_at > :tried))
                         order by newest.at nulls first, t.id limit :limit
                        """)
                .param("old", Timestamp.from(clock.instant().minus(every)))
                .param("tried", Timestamp.from(clock.instant().minus(pause)))
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(TenantId::new)
                .toList();
    }

    /// How many orders of this kind are not finished, on all nodes.
    @InControl(readOnly = true)
    public int underWay(OrderKind kind) {
        return jdbc.sql(
                        "select count(*) from control.tenant_order where kind = :kind and state in ('PENDING', 'RUNNING')")
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    /// Places an order of those that nodes place by themselves.
    ///
    /// @return false when another order for the firm is not finished
    public boolean order(TenantId firm, OrderKind kind) {
        boolean placed = jdbc.sql("select control.order_care(:id, :firm, :kind, :now)")
                .param("id", Ids.next())
                .param("firm", firm.value())
                .param("kind", kind.name())
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (placed) {
            changes.append(firm, ChangeKind.ORDER);
        }
        return placed;
    }

    static ExportRow row(ResultSet row) throws SQLException {
        var verified = row.getTimestamp("verified_at");
        return new ExportRow(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant", UUID.class)),
                row.getString("release"),
                row.getTimestamp("taken_at").toInstant(),
                row.getLong("bytes"),
                row.getLong("rows"),
                row.getString("sha256"),
                row.getInt("files"),
                verified == null ? null : verified.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
