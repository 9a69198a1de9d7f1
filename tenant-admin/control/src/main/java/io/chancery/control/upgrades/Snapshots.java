package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
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

/// The book of snapshots, as nodes keep it: written before one is made, so that none is forgotten.
@InControl
public class Snapshots {

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
        jdbc.sql("""
                        insert into control.snapshot (id, tenant, schema_name, origin, release, schema_version, taken_at)
                        select :id, t.id, :schema, :origin, :release, t.schema_version, :now from control.tenant t where t.id = :tenant
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("schema", "snapshot_" + hex(id))
                .param("origin", origin.name())
                .param("release", release.toString())
                .param("now", Timestamp.from(clock.instant()))
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

    /// The snapshot is the firm now; what the firm was until then stands under another name and is kept for a while.
    public void noteSwapped(UUID id, ReleaseNumber was, Duration keep) {
        jdbc.sql("""
                        update control.snapshot
                           set schema_name = :aside, origin = 'PUT_ASIDE', release = :was, keep_until = :until
                         where id = :id and origin <> 'PUT_ASIDE'
                        """)
                .param("aside", asideOf(id))
                .param("was", was.toString())
                .param("until", Timestamp.from(clock.instant().plus(keep)))
                .param("id", id)
                .update();
    }

    /// The name under which the firm stands aside when the snapshot takes its place.
    public static String asideOf(UUID id) {
        return "aside_" + hex(id);
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
                UpgradeQueue.instant(row, "keep_until"));
    }
}
