package io.chancery.control.care;

import io.chancery.control.upgrades.Snapshot;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import tools.jackson.databind.json.JsonMapper;

/// Reads snapshots and what is asked for, for whoever may.
@InControl(readOnly = true, propagation = Propagation.MANDATORY)
class CareTable {

    private static final String SNAPSHOT = """
            select s.id, s.tenant, t.name as firm, s.schema_name, s.origin, s.release, s.taken_at, s.bytes, s.taken_by, s.reason,
                   s.keep_until, s.comparison
              from control.snapshot s join control.tenant t on t.id = s.tenant
             where s.whole_at is not null and s.dropped_at is null
            """;
    private static final String REQUEST = """
            select id, tenant, kind, snapshot, reason, asked_by, asked_by_name, asked_at from control.care_request
             where state = 'ASKED'
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    CareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the firm, the newest first.
    public List<SnapshotRow> snapshots(TenantId firm) {
        return jdbc.sql(SNAPSHOT + " and s.tenant = :firm order by s.taken_at desc, s.id desc")
                .param("firm", firm.value())
                .query((row, _) -> snapshot(row))
                .list();
    }

    public Optional<SnapshotRow> snapshot(SnapshotId id) {
        return jdbc.sql(SNAPSHOT + " and s.id = :id")
                .param("id", id.value())
                .query((row, _) -> snapshot(row))
                .optional();
    }

    public Optional<CareRequest> asked(TenantId firm) {
        return jdbc.sql(REQUEST + " and tenant = :firm")
                .param("firm", firm.value())
                .query((row, _) -> request(row))
                .optional();
    }

    public Optional<CareRequest> request(CareRequestId id) {
        return jdbc.sql(REQUEST + " and id = :id")
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    static String write(Comparison comparison) {
        return JSON.writeValueAsString(comparison);
    }

    private static SnapshotRow snapshot(ResultSet row) throws SQLException {
        var comparison = row.getString("comparison");
        return new SnapshotRow(
                new SnapshotId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                row.getString("firm"),
                row.getString("schema_name"),
                Snapshot.Origin.valueOf(row.getString("origin")),
                row.getString("release"),
                row.getTimestamp("taken_at").toInstant(),
                row.getLong("bytes"),
                row.getString("taken_by"),
                row.getString("reason"),
                Columns.instant(row, "keep_until"),
                comparison == null ? null : JSON.readValue(comparison, Comparison.class));
    }

    private static CareRequest request(ResultSet row) throws SQLException {
        var snapshot = row.getObject("snapshot", UUID.class);
        return new CareRequest(
                new CareRequestId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                CareRequest.Kind.valueOf(row.getString("kind")),
                snapshot == null ? null : new SnapshotId(snapshot),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant());
    }
}
