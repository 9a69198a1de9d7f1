package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The upgrades as a node takes and holds them.
///
/// Every write names the token under which the upgrade was taken and first locks its row by it: a node that was thought
/// dead and wakes up finds nothing to lock. Whether an upgrade is due, and whether a node is silent, is told by the
/// database's clock alone: a node whose clock jumps begins nothing early.
@InControl
class UpgradeQueue {

    private static final int TROUBLE_CHARS_MAX = 500;

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    UpgradeQueue(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// The upgrade that is due for longest, or whose node has not been heard of for a lease, or whose soak is over.
    /// Rehearsals, for which nobody waits, come after the others. Nodes that ask at once get different ones.
    public Optional<TakenUpgrade> take(String node, Duration lease) {
        var taken = jdbc.sql("""
                        with next as (
                            select id from control.upgrade w
                             where (state = 'SCHEDULED' and scheduled_at <= clock_timestamp() and not waits_for_rollout
                                    and (urgent or rehearsal or started_at is not null
                                         or not exists (select from control.freeze_period f
                                                         where f.tenant = w.tenant
                                                           and clock_timestamp() between f.from_at and f.until_at)))
                                or (state = 'RUNNING' and lease_until < clock_timestamp())
                                or (state = 'SOAKING' and soak_until <= clock_timestamp())
                             order by rehearsal, scheduled_at, id
                             limit 1
                               for update skip locked)
                        update control.upgrade u
                           set state = 'RUNNING', token = nextval('control.upgrade_token'), taken_by = :node,
                               build = (select n.build from control.node n where n.name = :node),
                               lease_until = clock_timestamp() + make_interval(secs => :lease), attempts = attempts + 1,
                               failure = case when going_back then failure end, trouble = case when going_back then trouble end,
                               started_at = coalesce(started_at, :now), version = version + 1
                          from next where u.id = next.id
                        returning u.id, u.tenant, u.from_release, u.to_release, u.rehearsal, u.going_back, u.token, u.attempts,
                                  u.held_at, u.opened_at, u.soak_until
                        """)
                .param("node", node)
                .param("lease", lease.toMillis() / 1000.0)
                .param("now", now())
                .query((row, n) -> taken(row))
                .optional();
        taken.ifPresent(upgrade -> tell(upgrade.tenant()));
        return taken;
    }

    /// Says that this node is alive and at it.
    ///
    /// @return false when the upgrade is not this node's any more
    public boolean renew(TakenUpgrade upgrade, Duration lease) {
        return jdbc.sql("""
                        update control.upgrade set lease_until = clock_timestamp() + make_interval(secs => :lease)
                         where id = :id and token = :token and state = 'RUNNING'
                        """)
                        .param("lease", lease.toMillis() / 1000.0)
                        .param("id", upgrade.id().value())
                        .param("token", upgrade.token())
                        .update()
                == 1;
    }

    /// Gives it back, so that another node goes on at once. That it was taken does not count.
    public void release(TakenUpgrade upgrade) {
        jdbc.sql("""
                        update control.upgrade set lease_until = clock_timestamp(), attempts = greatest(0, attempts - 1)
                         where id = :id and token = :token and state = 'RUNNING'
                        """)
                .param("id", upgrade.id().value())
                .param("token", upgrade.token())
                .update();
    }

    /// From here on it goes the way back, whoever goes it.
    public void turnBack(TakenUpgrade upgrade, String failure, @Nullable String trouble) {
        requireHeld(upgrade);
        jdbc.sql("""
                        update control.upgrade set going_back = true, failure = :failure, trouble = :trouble where id = :id
                        """)
                .param("failure", failure)
                .param("trouble", shortened(trouble))
                .param("id", upgrade.id().value())
                .update();
        tell(upgrade.tenant());
    }

    public void pause(TakenUpgrade upgrade, String failure, @Nullable String trouble) {
        requireHeld(upgrade);
        jdbc.sql("""
                        update control.upgrade
                           set state = 'PAUSED', failure = :failure, trouble = :trouble, taken_by = null, lease_until = null,
                               version = version + 1
                         where id = :id
                        """)
                .param("failure", failure)
                .param("trouble", shortened(trouble))
                .param("id", upgrade.id().value())
                .update();
        tell(upgrade.tenant());
    }

    /// The firm's people wait from now on.
    public void noteHeld(TakenUpgrade upgrade) {
        noteTime(upgrade, "held_at");
    }

    /// The firm's people work again.
    public void noteOpened(TakenUpgrade upgrade) {
        noteTime(upgrade, "opened_at");
    }

    private void noteTime(TakenUpgrade upgrade, String column) {
        requireHeld(upgrade);
        jdbc.sql("update control.upgrade set %1$s = coalesce(%1$s, :now) where id = :id".formatted(column))
                .param("now", now())
                .param("id", upgrade.id().value())
                .update();
        tell(upgrade.tenant());
    }

    public void soak(TakenUpgrade upgrade, Duration time) {
        requireHeld(upgrade);
        jdbc.sql("""
                        update control.upgrade
                           set state = 'SOAKING', soak_until = clock_timestamp() + make_interval(secs => :time), taken_by = null,
                               lease_until = null, attempts = 0, version = version + 1
                         where id = :id
                        """)
                .param("time", time.toMillis() / 1000.0)
                .param("id", upgrade.id().value())
                .update();
        tell(upgrade.tenant());
    }

    public void finish(TakenUpgrade upgrade, UpgradeState state) {
        requireHeld(upgrade);
        jdbc.sql("""
                        update control.upgrade
                           set state = :state, finished_at = :now, taken_by = null, lease_until = null, version = version + 1
                         where id = :id
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("id", upgrade.id().value())
                .update();
        tell(upgrade.tenant());
    }

    /// Ends an attempt that failed and plans the next one.
    public void finishAndTryAgain(TakenUpgrade upgrade, UpgradeState state, Duration after) {
        finish(upgrade, state);
        jdbc.sql("""
                        insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, scheduled_at, last_date, urgent,
                                                     rollout, wave, reason, requested_by, requested_by_name, requested_at)
                        select :next, tenant, from_release, to_release, false,
                               greatest(scheduled_at, clock_timestamp()) + make_interval(secs => :after), last_date, urgent,
                               rollout, wave, reason, requested_by, requested_by_name, :now
                          from control.upgrade where id = :id
                        """)
                .param("next", Ids.next())
                .param("after", after.toMillis() / 1000.0)
                .param("now", now())
                .param("id", upgrade.id().value())
                .update();
        tell(upgrade.tenant());
    }

    /// Whether the firm's people were held out at any time.
    @InControl(readOnly = true)
    public boolean wasHeld(UpgradeId id) {
        return jdbc.sql("select held_at is not null from control.upgrade where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// Locks the row until the transaction ends, if the token is still the current one.
    ///
    /// @throws UpgradeLost when it is not
    public void requireHeld(TakenUpgrade upgrade) {
        boolean held = jdbc.sql("""
                        select id from control.upgrade
                         where id = :id and token = :token and state = 'RUNNING' for no key update
                        """)
                .param("id", upgrade.id().value())
                .param("token", upgrade.token())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new UpgradeLost(upgrade.id(), upgrade.token());
        }
    }

    private void tell(TenantId tenant) {
        changes.append(tenant, ChangeKind.UPGRADE);
    }

    private static @Nullable String shortened(@Nullable String trouble) {
        return trouble == null ? null : trouble.substring(0, Math.min(trouble.length(), TROUBLE_CHARS_MAX));
    }

    private static TakenUpgrade taken(ResultSet row) throws SQLException {
        return new TakenUpgrade(
                new UpgradeId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                ReleaseNumber.of(row.getString("from_release")),
                ReleaseNumber.of(row.getString("to_release")),
                row.getBoolean("rehearsal"),
                row.getBoolean("going_back"),
                row.getLong("token"),
                row.getInt("attempts"),
                Columns.instant(row, "held_at"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "soak_until"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
