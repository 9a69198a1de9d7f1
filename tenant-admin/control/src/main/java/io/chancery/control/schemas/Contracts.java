package io.chancery.control.schemas;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseOrder;
import io.chancery.control.releases.Releases;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators see what builds could take away, and order it; nodes do it firm by firm.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class Contracts {

    private static final int TROUBLES_MAX = 50;

    private static final String ROWS = """
            select c.version, c.script, c.why, c.release_year || '.' || c.release_place as release, c.ordered_by_name,
                   c.ordered_at, c.reason, f.firms, f.done, f.failed, f.older_firms,
                   (select count(*) from control.node n
                     where n.seen_at > :alive and n.schema_version < c.version) as older_nodes
              from control.contract c
              left join lateral (
                   select count(*) as firms, count(d.done_at) as done,
                          count(*) filter (where d.done_at is null and d.trouble is not null) as failed,
                          count(*) filter (where d.done_at is null
                              and %s < (c.release_year, c.release_place)) as older_firms
                     from control.tenant t
                     left join control.contract_firm d on d.tenant = t.id and d.version = c.version
                    where t.state not in ('OPENING', 'CLOSED') and t.copy_of is null) f on true
            """.formatted(ReleaseOrder.of("t.release"));
    private static final String SEARCHED = " where (lower(c.script) like :pattern or lower(c.why) like :pattern)";

    private final JdbcClient jdbc;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    Contracts(JdbcClient jdbc, OperatorCommands commands, ActorSource actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    public List<ContractRow> page(String search, int offset, int limit) {
        return rows(search, " order by c.version desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    public int count(String search) {
        return jdbc.sql("select count(*) from control.contract c" + SEARCHED)
                .param("pattern", pattern(search))
                .query(Integer.class)
                .single();
    }

    public Optional<ContractRow> find(int version) {
        return rows("", " and c.version = :version")
                .param("version", version)
                .query((row, n) -> row(row))
                .optional();
    }

    private JdbcClient.StatementSpec rows(String search, String tail) {
        return jdbc.sql(ROWS + SEARCHED + tail)
                .param("alive", Timestamp.from(clock.instant().minus(Releases.SILENT_AFTER)))
                .param("pattern", pattern(search));
    }

    private static String pattern(String search) {
        return LikePattern.containing(search.strip().toLowerCase(Locale.ROOT));
    }

    /// Firms in which it was tried and did not run, the first ones when there are many.
    public List<ContractTrouble> troubles(int version) {
        return jdbc.sql("""
                        select t.name as firm, d.attempts, d.trouble from control.contract_firm d
                          join control.tenant t on t.id = d.tenant
                         where d.version = :version and d.done_at is null and d.trouble is not null
                         order by t.name limit :limit
                        """)
                .param("version", version)
                .param("limit", TROUBLES_MAX)
                .query(ContractTrouble.class)
                .list();
    }

    /// Has it run in every firm, once no node of an older build runs and the firm has the release. What is gone
    /// comes back with no build. Ordered twice, it is ordered once.
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_UPGRADE + "')")
    @InControl
    public void order(CommandId command, int version, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql("""
                            update control.contract set reason = :reason, ordered_by_name = :by, ordered_at = :now
                             where version = :version and ordered_at is null
                            """)
                    .param("reason", reason.value())
                    .param("by", actors.current().name())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("version", version)
                    .update();
            if (changed > 0) {
                record("contract.ordered", version, reason);
            }
            return subject(version);
        });
    }

    /// No node begins another firm; where it has run, it has run.
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_UPGRADE + "')")
    @InControl
    public void stop(CommandId command, int version, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql("""
                            update control.contract set reason = null, ordered_by_name = null, ordered_at = null
                             where version = :version and ordered_at is not null
                            """).param("version", version).update();
            if (changed > 0) {
                record("contract.stopped", version, reason);
            }
            return subject(version);
        });
    }

    private void record(String action, int version, Reason reason) {
        var script = jdbc.sql("select script from control.contract where version = :version")
                .param("version", version)
                .query(String.class)
                .single();
        audit.record(
                action,
                "contract",
                subject(version),
                AuditDetails.of(script).changed(Map.of(), Map.of()).because(reason.value()));
    }

    /// The same for the same script, wherever it is told.
    private static UUID subject(int version) {
        return UUID.nameUUIDFromBytes(("contract " + version).getBytes(StandardCharsets.UTF_8));
    }

    private static ContractRow row(ResultSet row) throws SQLException {
        return new ContractRow(
                row.getInt("version"),
                row.getString("script"),
                row.getString("why"),
                row.getString("release"),
                row.getString("ordered_by_name"),
                Columns.instant(row, "ordered_at"),
                row.getString("reason"),
                row.getInt("firms"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("older_nodes"),
                row.getInt("older_firms"));
    }
}
