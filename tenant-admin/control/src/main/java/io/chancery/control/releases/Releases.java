package io.chancery.control.releases;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The releases and the nodes that carry them, for operators.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class Releases {

    /// A node that was silent for this long carries nothing any more.
    public static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    private static final String ROW = """
            select r.number, r.manifest, r.offered_at, r.offered_by,
                   (select count(*) from control.tenant t
                     where t.release = r.number and t.state <> 'CLOSED' and t.copy_of is null) as firms,
                   (select count(*) from control.node n
                     where n.seen_at > :alive and r.number = any (n.releases)) as nodes
              from control.release r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The newest first.
    public List<ReleaseRow> all() {
        return jdbc.sql(ROW + " order by r.year desc, r.place desc")
                .param("alive", aliveSince())
                .query((row, n) -> row(row))
                .list();
    }

    public Optional<ReleaseRow> find(ReleaseNumber number) {
        return jdbc.sql(ROW + " where r.number = :number")
                .param("alive", aliveSince())
                .param("number", number.toString())
                .query((row, n) -> row(row))
                .optional();
    }

    /// Nodes of the last day by their names, those that are silent too.
    public List<NodeRow> nodes() {
        return jdbc.sql("""
                        select name, build, schema_version, array_to_string(releases, ',') as releases, started_at, seen_at,
                               seen_at > :alive as alive
                          from control.node order by name
                        """)
                .param("alive", aliveSince())
                .query((row, n) -> new NodeRow(
                        row.getString("name"),
                        row.getString("build"),
                        row.getInt("schema_version"),
                        Stream.of(row.getString("releases").split(","))
                                .filter(number -> !number.isEmpty())
                                .map(ReleaseNumber::of)
                                .toList(),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getBoolean("alive")))
                .list();
    }

    /// All that a firm ever had, the newest first.
    public List<ReleaseHeld> history(TenantId firm) {
        return jdbc.sql("select release, since from control.tenant_release where tenant = :id order by since desc")
                .param("id", firm.value())
                .query((row, n) -> ReleaseHeld.of(row))
                .list();
    }

    private Timestamp aliveSince() {
        return Timestamp.from(clock.instant().minus(SILENT_AFTER));
    }

    private static ReleaseRow row(ResultSet row) throws SQLException {
        var number = row.getString("number");
        var offered = row.getTimestamp("offered_at");
        return new ReleaseRow(
                ReleaseNumber.of(number),
                KnownReleases.readable(number, row.getString("manifest")),
                offered == null ? null : offered.toInstant(),
                row.getString("offered_by"),
                row.getInt("firms"),
                row.getInt("nodes"));
    }
}
