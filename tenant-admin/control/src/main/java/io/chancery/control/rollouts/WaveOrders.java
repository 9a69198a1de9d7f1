package io.chancery.control.rollouts;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeDesk;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Orders the upgrades of a wave, within the transaction that holds its rollout.
///
/// Where firms are to hear of it before, all of a wave are planned at once, each for its own moment, and let go one
/// after the other when it has come: as many at a time as the rollout allows, and none while it pauses. Otherwise a
/// firm is ordered as soon as there is room.
@InControl(propagation = Propagation.MANDATORY)
class WaveOrders {

    /// A moment that has passed by so much, because the rollout stood still, is none that people were told of.
    private static final Duration STALE_AFTER = Duration.ofHours(6);

    private static final int AT_A_TIME = 100;

    private final JdbcClient jdbc;
    private final UpgradeDesk upgrades;
    private final Clock clock;

    WaveOrders(JdbcClient jdbc, UpgradeDesk upgrades, Clock clock) {
        this.jdbc = jdbc;
        this.upgrades = upgrades;
        this.clock = clock;
    }

    /// @return whether anything was ordered, let go or passed over
    public boolean order(RolloutRow rollout, WaveRow wave) {
        int room = rollout.parallelism() - wave.underWay();
        if (!rollout.forewarning().isAhead()) {
            return orderNow(rollout, wave, room);
        }
        boolean planned = wave.waiting() > 0 && plan(rollout, wave);
        return (wave.planned() > 0 && letGo(rollout, wave, room)) | planned;
    }

    /// Whoever cannot be upgraded now is passed over: a firm that has the release, is suspended or was closed. One
    /// whose earlier upgrade is not over is waited for.
    private boolean orderNow(RolloutRow rollout, WaveRow wave, int room) {
        int ordered = 0;
        boolean changed = false;
        for (var firm : waiting(rollout, wave)) {
            if (firm.skip(rollout.release())) {
                passOver(rollout, firm);
                changed = true;
            } else if (ordered < room && !firm.busy()) {
                note(rollout, firm, upgrades.order(upgrade(rollout, wave, firm, clock.instant())));
                ordered++;
            }
        }
        return changed || ordered > 0;
    }

    private boolean plan(RolloutRow rollout, WaveRow wave) {
        boolean changed = false;
        var waiting = waiting(rollout, wave);
        var closed = closed(rollout, waiting.stream().map(Waiting::tenant).toList());
        for (var firm : waiting) {
            if (firm.skip(rollout.release())) {
                passOver(rollout, firm);
                changed = true;
            } else if (!firm.busy()) {
                var at = moment(rollout, firm.home(), closed.getOrDefault(firm.tenant(), List.of()));
                note(rollout, firm, upgrades.plan(upgrade(rollout, wave, firm, at)));
                changed = true;
            }
        }
        return changed;
    }

    private static NewUpgrade upgrade(RolloutRow rollout, WaveRow wave, Waiting firm, Instant at) {
        var place = new NewUpgrade.Wave(rollout.id().value(), wave.number());
        return NewUpgrade.real(new TenantId(firm.tenant()), rollout.release(), at, rollout.name())
                .inWave(place)
                .urgent(rollout.forewarning().urgent());
    }

    /// In the order of their moments. A firm whose night is over, or whose moment passed long ago, is told of another
    /// one; one that freezes waits.
    private boolean letGo(RolloutRow rollout, WaveRow wave, int room) {
        boolean changed = false;
        int left = room;
        var due = due(rollout, wave);
        var closed = closed(rollout, due.stream().map(Due::tenant).toList());
        for (var firm : due) {
            if (!firm.active()) {
                upgrades.callOff(firm.upgrade(), new TenantId(firm.tenant()));
                changed = true;
            } else if (isMissed(rollout, firm)) {
                var at = moment(rollout, firm.home(), closed.getOrDefault(firm.tenant(), List.of()));
                upgrades.planAnew(firm.upgrade(), new TenantId(firm.tenant()), at);
                changed = true;
            } else if (left > 0) {
                upgrades.letGo(firm.upgrade(), new TenantId(firm.tenant()));
                left--;
                changed = true;
            }
        }
        return changed;
    }

    /// A firm that moved its own to the day keeps to that.
    private boolean isMissed(RolloutRow rollout, Due firm) {
        var forewarning = rollout.forewarning();
        var now = clock.instant();
        boolean nightIsOver = forewarning.atNight()
                && PlannedMoment.isNight(firm.at(), firm.home())
                && !PlannedMoment.isNight(now, firm.home());
        return nightIsOver
                || forewarning.lead().isPositive()
                        && firm.at().plus(STALE_AFTER).isBefore(now);
    }

    private Instant moment(RolloutRow rollout, ZoneId home, List<QuietPeriod> closed) {
        return PlannedMoment.of(clock.instant(), rollout.forewarning(), home, closed);
    }

    private record Waiting(UUID tenant, String state, String release, ZoneId home, boolean busy) {

        boolean skip(ReleaseNumber to) {
            return !state.equals("ACTIVE") || ReleaseNumber.of(release).compareTo(to) >= 0;
        }
    }

    private List<Waiting> waiting(RolloutRow rollout, WaveRow wave) {
        return jdbc.sql("""
                        select t.id as tenant, t.state, t.release, t.country,
                               exists (select from control.upgrade u where u.tenant = t.id and not u.rehearsal
                                         and u.state in ('SCHEDULED', 'RUNNING', 'PAUSED', 'SOAKING')) as busy
                          from control.rollout_firm f join control.tenant t on t.id = f.tenant
                         where f.rollout = :rollout and f.wave = :wave and f.upgrade is null and not f.skipped
                         order by f.place limit :limit
                        """)
                .param("rollout", rollout.id().value())
                .param("wave", wave.number())
                .param("limit", AT_A_TIME)
                .query((row, n) -> new Waiting(
                        row.getObject("tenant", UUID.class),
                        row.getString("state"),
                        row.getString("release"),
                        HomeCountry.valueOf(row.getString("country")).zone(),
                        row.getBoolean("busy")))
                .list();
    }

    private record Due(UpgradeId upgrade, UUID tenant, boolean active, ZoneId home, Instant at) {}

    private List<Due> due(RolloutRow rollout, WaveRow wave) {
        return jdbc.sql("""
                        select u.id, t.id as tenant, t.state = 'ACTIVE' as active, t.country, u.scheduled_at
                          from control.rollout_firm f
                          join control.tenant t on t.id = f.tenant
                          join control.upgrade u on u.id = f.upgrade
                         where f.rollout = :rollout and f.wave = :wave and u.state = 'SCHEDULED' and u.waits_for_rollout
                           and u.scheduled_at <= :now
                           and (u.urgent or not exists (select from control.freeze_period p where p.tenant = t.id
                                                           and p.from_at <= :now and p.until_at > :now))
                         order by u.scheduled_at, f.place limit :limit
                        """)
                .param("rollout", rollout.id().value())
                .param("wave", wave.number())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", AT_A_TIME)
                .query((row, n) -> new Due(
                        new UpgradeId(row.getObject("id", UUID.class)),
                        row.getObject("tenant", UUID.class),
                        row.getBoolean("active"),
                        HomeCountry.valueOf(row.getString("country")).zone(),
                        row.getTimestamp("scheduled_at").toInstant()))
                .list();
    }

    private record Closed(UUID tenant, QuietPeriod period) {}

    /// When nothing begins, by firm: the rollout's quiet periods, and the firm's freeze periods unless it mends a
    /// danger.
    private Map<UUID, List<QuietPeriod>> closed(RolloutRow rollout, List<UUID> firms) {
        return jdbc
                .sql("""
                        select f.tenant, q.from_at, q.until_at
                          from unnest(:firms::uuid[]) f (tenant) cross join control.rollout_quiet q
                         where q.rollout = :rollout and q.until_at > :now
                        union all
                        select p.tenant, p.from_at, p.until_at from control.freeze_period p
                         where p.tenant = any (:firms::uuid[]) and p.until_at > :now and not :urgent
                        """)
                .param("firms", firms.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("rollout", rollout.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("urgent", rollout.forewarning().urgent())
                .query((row, n) -> new Closed(
                        row.getObject("tenant", UUID.class),
                        new QuietPeriod(
                                row.getTimestamp("from_at").toInstant(),
                                row.getTimestamp("until_at").toInstant())))
                .stream()
                .collect(
                        Collectors.groupingBy(Closed::tenant, Collectors.mapping(Closed::period, Collectors.toList())));
    }

    private void passOver(RolloutRow rollout, Waiting firm) {
        jdbc.sql("update control.rollout_firm set skipped = true where rollout = :rollout and tenant = :tenant")
                .param("rollout", rollout.id().value())
                .param("tenant", firm.tenant())
                .update();
    }

    private void note(RolloutRow rollout, Waiting firm, UpgradeId upgrade) {
        jdbc.sql("update control.rollout_firm set upgrade = :upgrade where rollout = :rollout and tenant = :tenant")
                .param("upgrade", upgrade.value())
                .param("rollout", rollout.id().value())
                .param("tenant", firm.tenant())
                .update();
    }
}
