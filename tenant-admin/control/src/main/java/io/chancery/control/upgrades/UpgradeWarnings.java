package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseOrder;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which firms are to be told of their upgrade now, that it was moved or that it was called off, for nodes. When that
/// is, the database's clock says: a node whose clock jumps tells nobody early and nobody twice.
@InControl(readOnly = true)
public class UpgradeWarnings {

    private static final int AT_A_TIME = 50;

    /// Of which lead people hear of the upgrade `u`, once that is due.
    private static final String LEAD = """
            case when u.scheduled_at <= clock_timestamp() + interval '10 minutes' then 'MINUTES'
                 when u.scheduled_at <= clock_timestamp() + interval '1 hour' then 'HOUR'
                 else 'DAY' end
            """;

    /// The moment that people were told last of the upgrade `u`; the lead says who has heard of it.
    private static final String TOLD = """
            join lateral (
                 select (array_agg(x.scheduled_at order by x.told_at desc))[1] as scheduled_at,
                        case when bool_or(x.lead <> 'DAY') then 'HOUR' else 'DAY' end as lead
                   from (select w.scheduled_at, w.told_at, w.lead from control.upgrade_warning w where w.upgrade = u.id
                          union all
                         select m.scheduled_at, m.told_at, 'DAY' from control.upgrade_move m where m.upgrade = u.id) x) told
              on told.scheduled_at is not null
            """;

    /// Whether everybody heard of another moment than the one at which the upgrade `u` comes now, and a warning of
    /// that would reach only those who hear a day before.
    private static final String ALL_WERE_TOLD_OTHERWISE =
            "(told.lead <> 'DAY' and u.scheduled_at <> told.scheduled_at and %s = 'DAY')".formatted(LEAD);

    private final JdbcClient jdbc;
    private final ChangeLog changes;

    UpgradeWarnings(JdbcClient jdbc, ChangeLog changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /// Those that nobody has told and that are not told as [#moved]. One that was ordered for at once is never warned
    /// of: there is no before.
    public List<UpgradeWarning> due() {
        return jdbc.sql("""
                        select * from (
                            select u.id, u.tenant, u.to_release, u.scheduled_at, %s as lead
                              from control.upgrade u join control.tenant t on t.id = u.tenant
                              left %s
                             where u.state = 'SCHEDULED' and not u.rehearsal and u.started_at is null and t.copy_of is null
                               and t.state = 'ACTIVE' and u.scheduled_at > clock_timestamp()
                               and u.scheduled_at <= clock_timestamp() + interval '24 hours'
                               and %s is not true) d
                         where not exists (select from control.upgrade_warning w
                                            where w.upgrade = d.id and w.lead = d.lead and w.scheduled_at = d.scheduled_at)
                         order by d.scheduled_at, d.id limit :limit
                        """.formatted(LEAD, TOLD, ALL_WERE_TOLD_OTHERWISE))
                .param("limit", AT_A_TIME)
                .query((row, n) -> warning(row))
                .list();
    }

    /// Those that people were told of and that come at another moment now, which nobody has told them yet. A moment
    /// within the next day is [#due] by itself, unless it is one of which they had heard before, or everybody had
    /// heard of the one before it and only some would be warned now.
    public List<UpgradeMove> moved() {
        return jdbc.sql("""
                        select u.id, u.tenant, u.to_release, told.scheduled_at, told.lead, u.scheduled_at as moved_to, u.version
                          from control.upgrade u join control.tenant t on t.id = u.tenant
                          %s
                         where u.state = 'SCHEDULED' and not u.rehearsal and u.started_at is null and t.copy_of is null
                           and t.state = 'ACTIVE' and u.scheduled_at <> told.scheduled_at and u.scheduled_at > clock_timestamp()
                           and (u.scheduled_at > clock_timestamp() + interval '24 hours' or %s
                                or exists (select from control.upgrade_warning w
                                            where w.upgrade = u.id and w.scheduled_at = u.scheduled_at and w.lead = %s))
                         order by u.scheduled_at, u.id limit :limit
                        """.formatted(TOLD, ALL_WERE_TOLD_OTHERWISE, LEAD))
                .param("limit", AT_A_TIME)
                .query((row, n) -> new UpgradeMove(
                        warning(row), row.getTimestamp("moved_to").toInstant(), row.getInt("version")))
                .list();
    }

    /// Those that people were told of and that were called off within the last day, which nobody has told them yet. A
    /// firm that came to the release another way, or is shut, has nothing to hear.
    ///
    /// @return what they were told last
    public List<UpgradeWarning> calledOff() {
        return jdbc.sql("""
                        select u.id, u.tenant, u.to_release, told.scheduled_at, told.lead
                          from control.upgrade u join control.tenant t on t.id = u.tenant
                          %s
                         where u.state = 'CANCELLED' and u.finished_at > clock_timestamp() - interval '1 day'
                           and t.state = 'ACTIVE' and t.copy_of is null
                           and %s < %s
                           and not exists (select from control.upgrade_recall r where r.upgrade = u.id)
                         order by u.finished_at, u.id limit :limit
                        """.formatted(TOLD, ReleaseOrder.of("t.release"), ReleaseOrder.of("u.to_release")))
                .param("limit", AT_A_TIME)
                .query((row, n) -> warning(row))
                .list();
    }

    private static UpgradeWarning warning(ResultSet row) throws SQLException {
        return new UpgradeWarning(
                new UpgradeId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                ReleaseNumber.of(row.getString("to_release")),
                row.getTimestamp("scheduled_at").toInstant(),
                UpgradeWarning.Lead.valueOf(row.getString("lead")));
    }

    /// Notes that the firm's people were told, and lets their open pages say so. Noted twice, it is noted once.
    @InControl
    public void noteTold(UpgradeWarning warning) {
        jdbc.sql("""
                        insert into control.upgrade_warning (upgrade, lead, scheduled_at, told_at)
                        values (:upgrade, :lead, :at, clock_timestamp()) on conflict do nothing
                        """)
                .param("upgrade", warning.upgrade().value())
                .param("lead", warning.lead().name())
                .param("at", Timestamp.from(warning.at()))
                .update();
        changes.append(warning.tenant(), ChangeKind.UPGRADE);
    }

    /// Notes that the firm's people know that it was moved. When that is to within the next day, it stands for the
    /// warning a day before. Noted twice, it is noted once.
    @InControl
    public void noteMoved(UpgradeMove move) {
        jdbc.sql("""
                        insert into control.upgrade_move (upgrade, version, scheduled_at, told_at)
                        values (:upgrade, :version, :at, clock_timestamp()) on conflict do nothing
                        """)
                .param("upgrade", move.told().upgrade().value())
                .param("version", move.version())
                .param("at", Timestamp.from(move.to()))
                .update();
        jdbc.sql("""
                        insert into control.upgrade_warning (upgrade, lead, scheduled_at, told_at)
                        select :upgrade, 'DAY', :at, clock_timestamp()
                         where :at <= clock_timestamp() + interval '24 hours' on conflict do nothing
                        """)
                .param("upgrade", move.told().upgrade().value())
                .param("at", Timestamp.from(move.to()))
                .update();
    }

    /// Notes that the firm's people know that it was called off. Noted twice, it is noted once.
    @InControl
    public void noteRecalled(UpgradeId upgrade) {
        jdbc.sql("""
                        insert into control.upgrade_recall (upgrade, told_at)
                        values (:upgrade, clock_timestamp()) on conflict do nothing
                        """).param("upgrade", upgrade.value()).update();
    }

    /// When the firm is next brought to another release, unless that has begun.
    public Optional<Coming> coming(TenantId firm) {
        return jdbc.sql("""
                        select to_release, scheduled_at from control.upgrade
                         where tenant = :firm and not rehearsal and state = 'SCHEDULED' and started_at is null
                        """)
                .param("firm", firm.value())
                .query((row, n) -> new Coming(
                        ReleaseNumber.of(row.getString("to_release")),
                        row.getTimestamp("scheduled_at").toInstant()))
                .optional();
    }

    /// The release that comes to a firm, and when.
    public record Coming(ReleaseNumber to, Instant at) {}
}
