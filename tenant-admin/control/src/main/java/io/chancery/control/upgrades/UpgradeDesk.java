package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.infra.tenancy.UnknownTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Places upgrades and changes those that wait, within the transaction of whoever decides: an operator's verb, a
/// firm's, or the engine of a rollout. It asks for no permission and tells no log; that is for the one who calls it.
@InControl(propagation = Propagation.MANDATORY)
public class UpgradeDesk {

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final ActorSource actors;
    private final Clock clock;

    UpgradeDesk(JdbcClient jdbc, ChangeLog changes, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.actors = actors;
        this.clock = clock;
    }

    private record Firm(TenantState state, ReleaseNumber release, boolean copy) {}

    /// Writes the upgrade down; a node begins it when its time has come. In its order: a firm has one open upgrade,
    /// and one open rehearsal beside it.
    ///
    /// @throws FirmCannotBeUpgraded when the firm does not work, or is a copy
    /// @throws ReleaseCannotFollow when the firm has that release or a later one
    /// @throws UpgradeIsOpen when another one is not over
    public UpgradeId order(NewUpgrade wanted) {
        return order(wanted, false);
    }

    /// Writes down one that waits at its moment until its rollout lets it go; otherwise as [#order].
    public UpgradeId plan(NewUpgrade wanted) {
        return order(wanted, true);
    }

    private UpgradeId order(NewUpgrade wanted, boolean waits) {
        var firm = jdbc.sql("""
                        select state, release, copy_of is not null as copy from control.tenant where id = :id for no key update
                        """)
                .param("id", wanted.tenant().value())
                .query((row, n) -> new Firm(
                        TenantState.valueOf(row.getString("state")),
                        ReleaseNumber.of(row.getString("release")),
                        row.getBoolean("copy")))
                .optional()
                .orElseThrow(() -> new UnknownTenant(wanted.tenant()));
        if (firm.copy() || firm.state() != TenantState.ACTIVE) {
            throw new FirmCannotBeUpgraded(firm.state());
        }
        if (wanted.to().compareTo(firm.release()) <= 0) {
            throw new ReleaseCannotFollow(firm.release(), wanted.to());
        }
        return place(wanted, firm.release(), waits);
    }

    private UpgradeId place(NewUpgrade wanted, ReleaseNumber from, boolean waits) {
        var id = new UpgradeId(Ids.next());
        var actor = actors.current();
        var wave = wanted.wave();
        try {
            jdbc.sql("""
                            insert into control.upgrade
                                (id, tenant, from_release, to_release, rehearsal, scheduled_at, last_date, urgent, rollout, wave,
                                 waits_for_rollout, reason, requested_by, requested_by_name, requested_at)
                            values (:id, :tenant, :from, :to, :rehearsal, :at, :last, :urgent, :rollout, :wave,
                                 :waits, :reason, :by, :byName, :now)
                            """)
                    .param("id", id.value())
                    .param("tenant", wanted.tenant().value())
                    .param("from", from.toString())
                    .param("to", wanted.to().toString())
                    .param("rehearsal", wanted.rehearsal())
                    .param("at", Timestamp.from(wanted.at()))
                    .param("last", wanted.lastDate())
                    .param("urgent", wanted.urgent())
                    .param("rollout", wave == null ? null : wave.rollout())
                    .param("wave", wave == null ? null : wave.number())
                    .param("waits", waits)
                    .param("reason", wanted.reason())
                    .param("by", actor.id())
                    .param("byName", actor.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new UpgradeIsOpen(wanted.tenant());
        }
        changes.append(wanted.tenant(), ChangeKind.UPGRADE);
        return id;
    }

    /// Its rollout has room for it: a node takes it from now on.
    public void letGo(UpgradeId id, TenantId firm) {
        ofRollout(id, firm, "waits_for_rollout = false", clock.instant());
    }

    /// Gives one that still waits for its rollout another moment, of which its people hear again.
    public void planAnew(UpgradeId id, TenantId firm, Instant at) {
        ofRollout(id, firm, "scheduled_at = :at", at);
    }

    /// Calls one off that still waits for its rollout.
    public void callOff(UpgradeId id, TenantId firm) {
        ofRollout(id, firm, "state = 'CANCELLED', finished_at = :at", clock.instant());
    }

    private void ofRollout(UpgradeId id, TenantId firm, String set, Instant at) {
        int changed = jdbc.sql("""
                        update control.upgrade set %s, version = version + 1
                         where id = :id and state = 'SCHEDULED' and waits_for_rollout
                        """.formatted(set))
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
        if (changed > 0) {
            changes.append(firm, ChangeKind.UPGRADE);
        }
    }

    /// @throws UpgradeMovedOn when it has begun, is over or was changed since it was shown
    public void moveTo(UpgradeSheet shown, Instant at) {
        change(shown, "scheduled_at = :at", "state = 'SCHEDULED' and started_at is null", at);
    }

    /// Moves it and the last day to which the firm may put it off.
    ///
    /// @param last null for none
    /// @throws UpgradeMovedOn when it has begun, is over or was changed since it was shown
    public void moveTo(UpgradeSheet shown, Instant at, @Nullable LocalDate last) {
        moveTo(shown, at);
        jdbc.sql("update control.upgrade set last_date = :last where id = :id")
                .param("last", last)
                .param("id", shown.id().value())
                .update();
    }

    /// Calls it off.
    ///
    /// @throws UpgradeMovedOn when it has begun, is over or was changed since it was shown
    public void cancel(UpgradeSheet shown) {
        change(
                shown,
                "state = 'CANCELLED', finished_at = :at",
                "state = 'SCHEDULED' and started_at is null",
                clock.instant());
    }

    /// Lets it go on where it paused; the step that paused it is done again.
    ///
    /// @throws UpgradeMovedOn when it does not pause any more
    public void goOn(UpgradeSheet shown) {
        change(
                shown,
                "state = 'SCHEDULED', attempts = 0, scheduled_at = least(scheduled_at, :at)",
                "state = 'PAUSED'",
                clock.instant());
    }

    /// Puts the firm back to what it was: one that pauses, or one that works on its new release and still has its
    /// snapshot.
    ///
    /// @throws UpgradeMovedOn when it does neither any more
    /// @throws LossIsNotCounted when people have worked on the new release and nobody has counted their loss
    public void putBack(UpgradeSheet shown) {
        if (shown.state() == UpgradeState.SOAKING && shown.loss() == null) {
            throw new LossIsNotCounted();
        }
        change(shown, """
                state = 'SCHEDULED', attempts = 0, going_back = true, scheduled_at = least(scheduled_at, :at),
                failure = coalesce(failure, 'decided')
                """, "state in ('PAUSED', 'SOAKING')", clock.instant());
    }

    /// Asks what the firm would lose if it were taken back; a node counts it within seconds.
    public void askLoss(UpgradeSheet shown) {
        change(
                shown,
                "loss_asked_at = clock_timestamp(), loss = null",
                "state = 'SOAKING' and cast(:at as timestamptz) is not null",
                clock.instant());
    }

    private void change(UpgradeSheet shown, String set, String where, Instant at) {
        int changed = jdbc.sql(
                        "update control.upgrade set %s, version = version + 1 where id = :id and version = :version and %s"
                                .formatted(set, where))
                .param("at", Timestamp.from(at))
                .param("id", shown.id().value())
                .param("version", shown.version())
                .update();
        if (changed == 0) {
            throw new UpgradeMovedOn(UpgradeState.valueOf(jdbc.sql("select state from control.upgrade where id = :id")
                    .param("id", shown.id().value())
                    .query(String.class)
                    .single()));
        }
        changes.append(shown.tenant(), ChangeKind.UPGRADE);
    }

    /// Whether the firm is between two releases: from an upgrade's first step until it has soaked. One that only
    /// waits for its date does not count.
    public boolean isUnderWay(TenantId firm) {
        return jdbc.sql("""
                        select exists (select from control.upgrade
                                        where tenant = :firm and not rehearsal
                                          and (state in ('RUNNING', 'PAUSED', 'SOAKING') or state = 'SCHEDULED' and started_at is not null))
                        """).param("firm", firm.value()).query(Boolean.class).single();
    }

    /// How far an upgrade that was ordered has come.
    public UpgradeState outcomeOf(UpgradeId id) {
        return UpgradeState.valueOf(jdbc.sql("select state from control.upgrade where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    /// The upgrades that a rollout has ordered in a wave, with how far they are.
    public Map<UpgradeId, UpgradeState> ofWave(NewUpgrade.Wave wave) {
        var states = new LinkedHashMap<UpgradeId, UpgradeState>();
        jdbc.sql(
                        "select id, state from control.upgrade where rollout = :rollout and wave = :wave order by requested_at, id")
                .param("rollout", wave.rollout())
                .param("wave", wave.number())
                .query((row, n) -> states.put(
                        new UpgradeId(row.getObject("id", UUID.class)), UpgradeState.valueOf(row.getString("state"))))
                .list();
        return states;
    }
}
