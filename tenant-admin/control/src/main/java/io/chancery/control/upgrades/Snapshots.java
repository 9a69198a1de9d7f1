package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.Columns;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book of snapshots, as nodes keep it: written before one is made, so that none is forgotten.
@InControl
public class Snapshots {

    private static final String SNAPSHOT = "snapshot_";
    private static final String ASIDE = "aside_";

    private static final String SELECT = """
            select id, tenant, schema_name, origin, release, taken_at, bytes, keep_until from control.snapshot
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Snapshots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes down that a snapshot is about to be made, and gives its schema. Told again, nothing changes.
    ///
    /// @param id of the snapshot, such as that of the upgrade it is made for
    public String plan(UUID id, TenantId tenant, Snapshot.Origin origin, ReleaseNumber release) {
        return plan(id, tenant, origin, release, null, null, null);
    }

    /// @param reason why somebody decided it
    /// @param by who did
    /// @param keep after which it is dropped; null to keep it until somebody drops it
    public String plan(
            UUID id,
            TenantId tenant,
            Snapshot.Origin origin,
            ReleaseNumber release,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Duration keep) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into control.snapshot (id, tenant, schema_name, origin, release, schema_version, taken_at, reason, taken_by, keep_until)
                        select :id, t.id, :schema, :origin, :release, t.schema_version, :now, :reason, :by, :until from control.tenant t where t.id = :tenant
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("schema", SNAPSHOT + hex(id))
                .param("origin", origin.name())
                .param("release", release.toString())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("by", by)
                .param("until", keep == null ? null : Timestamp.from(now.plus(keep)))
                .param("tenant", tenant.value())
                .update();
        return jdbc.sql("select schema_name from control.snapshot where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    public void noteWhole(UUID id, long bytes) {
        jdbc.sql("update control.snapshot set whole_at = :now, bytes = :bytes where id = :id and whole_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("bytes", bytes)
                .param("id", id)
                .update();
    }

    /// Those of the firm that are whole and not dropped, the newest first.
    @InControl(readOnly = true)
    public List<Snapshot> of(TenantId tenant) {
        return jdbc.sql(SELECT + """
                         where tenant = :tenant and whole_at is not null and dropped_at is null order by taken_at desc
                        """)
                .param("tenant", tenant.value())
                .query((row, n) -> snapshot(row))
                .list();
    }

    /// One that is whole and not dropped.
    @InControl(readOnly = true)
    public Optional<Snapshot> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id and whole_at is not null and dropped_at is null")
                .param("id", id)
                .query((row, n) -> snapshot(row))
                .optional();
    }

    /// The snapshot is the firm now; what the firm was until then stands under another name. Told again, nothing
    /// changes.
    ///
    /// @param schema under which the snapshot stood
    /// @param was the firm's release until then
    /// @param keep after which it is dropped; null to keep it until somebody drops it
    public void noteSwapped(UUID id, String schema, ReleaseNumber was, @Nullable Duration keep) {
        var now = clock.instant();
        jdbc.sql("""
                        update control.snapshot
                           set schema_name = :aside, origin = 'PUT_ASIDE', release = :was, keep_until = :until, taken_at = :now,
                               comparison = null
                         where id = :id and schema_name = :schema
                        """)
                .param("aside", otherOf(schema))
                .param("schema", schema)
                .param("was", was.toString())
                .param("now", Timestamp.from(now))
                .param("until", keep == null ? null : Timestamp.from(now.plus(keep)))
                .param("id", id)
                .update();
    }

    /// Keeps what was found when the snapshot was compared with the firm, as JSON.
    public void noteComparison(UUID id, String comparison) {
        jdbc.sql("update control.snapshot set comparison = :comparison::jsonb where id = :id and dropped_at is null")
                .param("comparison", comparison)
                .param("id", id)
                .update();
    }

    /// The name under which the firm stands aside when the snapshot of that name takes its place; and the other way
    /// round, should the firm come back.
    public static String otherOf(String schema) {
        return schema.startsWith(SNAPSHOT)
                ? ASIDE + schema.substring(SNAPSHOT.length())
                : SNAPSHOT + schema.substring(ASIDE.length());
    }

    /// Those whose time is over.
    @InControl(readOnly = true)
    public List<Snapshot> overdue() {
        return jdbc.sql(SELECT
                        + " where dropped_at is null and keep_until < clock_timestamp() order by keep_until limit 20")
                .query((row, n) -> snapshot(row))
                .list();
    }

    public void noteDropped(UUID id) {
        jdbc.sql("update control.snapshot set dropped_at = :now where id = :id and dropped_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant", UUID.class)),
                row.getString("schema_name"),
                Snapshot.Origin.valueOf(row.getString("origin")),
                ReleaseNumber.of(row.getString("release")),
                row.getTimestamp("taken_at").toInstant(),
                row.getObject("bytes", Long.class),
                Columns.instant(row, "keep_until"));
    }
}
