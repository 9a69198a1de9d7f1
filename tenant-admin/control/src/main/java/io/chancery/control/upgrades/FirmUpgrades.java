package io.chancery.control.upgrades;

import io.chancery.control.releases.KnownReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a firm knows of its own upgrades, and may decide about them. Who may is asked by the app, as the firm's own
/// people are known there alone.
@InControl
public class FirmUpgrades {

    private static final int HISTORY_MAX = 100;

    private final JdbcClient jdbc;
    private final UpgradeTable table;
    private final UpgradeDesk desk;
    private final KnownReleases known;
    private final ActorSource actors;
    private final Clock clock;

    FirmUpgrades(
            JdbcClient jdbc,
            UpgradeTable table,
            UpgradeDesk desk,
            KnownReleases known,
            ActorSource actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.desk = desk;
        this.known = known;
        this.actors = actors;
        this.clock = clock;
    }

    /// The upgrade that waits for its date or is under way.
    @InControl(readOnly = true)
    public Optional<UpgradeSheet> coming(TenantId firm) {
        return history(firm).stream()
                .filter(upgrade ->
                        !upgrade.rehearsal() && !upgrade.state().isOver() && upgrade.state() != UpgradeState.SOAKING)
                .findFirst();
    }

    /// Everything, rehearsals too, the newest first, without steps.
    @InControl(readOnly = true)
    public List<UpgradeSheet> history(TenantId firm) {
        return table.ofFirm(firm, HISTORY_MAX);
    }

    /// The newest release that is offered to firms and to which this one may come.
    @InControl(readOnly = true)
    public Optional<ReleaseNumber> offered(TenantId firm) {
        var has = own(firm);
        return known.ways().stream()
                .filter(way -> way.from().equals(has) && known.isOffered(way.to()))
                .map(KnownReleases.Way::to)
                .max(Comparator.naturalOrder());
    }

    private record Waited(String release, boolean goingBack, boolean stopped, String step, boolean done) {}

    /// How far the firm is while its people wait; nothing when they do not.
    @InControl(readOnly = true)
    public Optional<UpgradeProgress> progress(TenantId firm) {
        var steps = jdbc.sql("""
                        select u.to_release as release, u.going_back, u.state = 'PAUSED' as stopped, s.name as step, s.state = 'DONE' as done
                          from control.upgrade u join control.upgrade_step s on s.upgrade = u.id
                         where u.tenant = :firm and not u.rehearsal and u.held_at is not null and u.state in ('RUNNING', 'PAUSED')
                           and (u.opened_at is null or u.going_back)
                           and u.going_back = (s.ordinal >= :back)
                           and (u.going_back or s.ordinal between (select h.ordinal from control.upgrade_step h
                                                                    where h.upgrade = u.id and h.name = 'hold')
                                                              and (select o.ordinal from control.upgrade_step o
                                                                    where o.upgrade = u.id and o.name = 'open'))
                         order by s.ordinal
                        """)
                .param("firm", firm.value())
                .param("back", UpgradeWork.BACK_FROM)
                .query(Waited.class)
                .list();
        return steps.stream()
                .filter(step -> !step.done())
                .findFirst()
                .map(step -> new UpgradeProgress(
                        ReleaseNumber.of(step.release()),
                        step.step(),
                        steps.indexOf(step) + 1,
                        steps.size(),
                        step.goingBack(),
                        step.stopped()));
    }

    /// Where the firm is at home.
    @InControl(readOnly = true)
    public HomeCountry country(TenantId firm) {
        return HomeCountry.valueOf(jdbc.sql("select country from control.tenant where id = :firm")
                .param("firm", firm.value())
                .query(String.class)
                .single());
    }

    /// @throws UpgradeMovedOn when it has begun, is over or was changed since it was shown
    /// @throws DateIsFrozen when the firm said that it must not be changed then
    public void moveTo(UpgradeSheet shown, Instant at) {
        if (!shown.urgent()) {
            requireThawed(shown.tenant(), at);
        }
        desk.moveTo(shown, at);
    }

    /// Takes the release that is offered at a time that the firm chooses.
    ///
    /// @param last the last day to which it can be put off afterwards; null for none
    /// @throws io.chancery.control.releases.ReleaseIsNotOffered when it is not
    /// @throws DateIsFrozen when the firm said that it must not be changed then
    /// @throws UpgradeIsOpen when another upgrade of the firm is not over
    public void take(TenantId firm, ReleaseNumber to, Instant at, @Nullable LocalDate last) {
        known.requireOffered(to);
        var has = own(firm);
        if (!known.comingFrom(to).contains(has)) {
            throw new ReleaseCannotFollow(has, to);
        }
        requireThawed(firm, at);
        var wanted = new NewUpgrade(firm, to, false, at, last, false, null, null);
        desk.order(wanted);
    }

    private ReleaseNumber own(TenantId firm) {
        return ReleaseNumber.of(jdbc.sql("select release from control.tenant where id = :firm")
                .param("firm", firm.value())
                .query(String.class)
                .single());
    }

    private void requireThawed(TenantId firm, Instant at) {
        freezes(firm).stream().filter(freeze -> freeze.covers(at)).findFirst().ifPresent(freeze -> {
            throw new DateIsFrozen(freeze.reason());
        });
    }

    /// Those that are not over, in their order.
    @InControl(readOnly = true)
    public List<Freeze> freezes(TenantId firm) {
        return jdbc.sql("""
                        select id, from_at, until_at, reason from control.freeze_period
                         where tenant = :firm and until_at > :now order by from_at, id
                        """)
                .param("firm", firm.value())
                .param("now", now())
                .query((row, n) -> new Freeze(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /// Entered twice, it is there once.
    public void freeze(TenantId firm, Freeze freeze) {
        jdbc.sql("""
                        insert into control.freeze_period (id, tenant, from_at, until_at, reason, entered_by, entered_at)
                        values (:id, :firm, :from, :until, :reason, :by, :now) on conflict (id) do nothing
                        """)
                .param("id", freeze.id())
                .param("firm", firm.value())
                .param("from", Timestamp.from(freeze.from()))
                .param("until", Timestamp.from(freeze.until()))
                .param("reason", freeze.reason())
                .param("by", actors.current().name())
                .param("now", now())
                .update();
    }

    public void thaw(TenantId firm, UUID freeze) {
        jdbc.sql("delete from control.freeze_period where id = :id and tenant = :firm")
                .param("id", freeze)
                .param("firm", firm.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
