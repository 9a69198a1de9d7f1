package io.chancery.control.rollouts;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.NobodyCarriesRelease;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// What operators decide about rollouts. Deciding only writes it down; the nodes' engine does it within seconds.
///
/// Verbs begin from a state and lock the row: of two operators who click at once, one is told that the other was
/// faster.
@PreAuthorize("hasAuthority('" + OperatorPermission.ROLLOUT_PLAN + "')")
@InControl
public class Rollouts {

    private final JdbcClient jdbc;
    private final RolloutPlanner planner;
    private final RolloutPauses pauses;
    private final RolloutNews news;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    Rollouts(
            JdbcClient jdbc,
            RolloutPlanner planner,
            RolloutPauses pauses,
            RolloutNews news,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.planner = planner;
        this.pauses = pauses;
        this.news = news;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Plans a rollout: which firms it is for and in which wave each is, stands from now on.
    ///
    /// @throws ReleaseIsNotOffered when the release is not
    /// @throws NobodyCarriesRelease when no node runs that could, or say which gates there are
    /// @throws GateCannotBeLeftOut when a required gate is left out
    /// @throws NoFirmToReach when no firm fits
    public RolloutId plan(CommandId command, NewRollout rollout) {
        return new RolloutId(commands.once(command, () -> {
            var id = planner.plan(rollout, actors.current(), clock.instant());
            record("rollout.planned", id, rollout.name(), Map.of(), facts(rollout), null);
            tell(id);
            return id.value();
        }));
    }

    /// The second person's word.
    ///
    /// @throws SecondPersonNeeded when it is the one who planned it
    /// @throws RolloutMovedOn when it does not wait for approval any more
    @PreAuthorize("hasAuthority('" + OperatorPermission.ROLLOUT_APPROVE + "')")
    public void approve(CommandId command, RolloutId id, Reason reason) {
        commands.once(command, () -> {
            var held = lock(id, EnumSet.of(RolloutState.WAITING_FOR_APPROVAL));
            var actor = actors.current();
            if (held.createdBy() == null || held.createdBy().equals(actor.id())) {
                throw new SecondPersonNeeded();
            }
            jdbc.sql("update control.rollout set approved_by_name = :by, approved_at = :now where id = :id")
                    .param("by", actor.name())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id.value())
                    .update();
            become(held, RolloutState.READY, "rollout.approved", reason);
            return id.value();
        });
    }

    /// @throws RolloutMovedOn when it is not ready
    public void start(CommandId command, RolloutId id, Reason reason) {
        change(command, id, EnumSet.of(RolloutState.READY), RolloutState.RUNNING, "rollout.started", reason);
    }

    /// Orders nothing more until it is resumed.
    ///
    /// @throws RolloutMovedOn when it does not run
    public void pause(CommandId command, RolloutId id, Reason reason) {
        change(command, id, EnumSet.of(RolloutState.RUNNING), RolloutState.PAUSED, "rollout.paused", reason);
    }

    /// Goes on; a wave whose error budget is used up may lose as many firms again.
    ///
    /// @throws RolloutMovedOn when it does not pause
    public void resume(CommandId command, RolloutId id, Reason reason) {
        commands.once(command, () -> {
            var held = lock(id, EnumSet.of(RolloutState.PAUSED));
            planner.forgive(id);
            become(held, RolloutState.RUNNING, "rollout.resumed", reason);
            return id.value();
        });
    }

    /// Ends it: upgrades whose turn has come go on, those that are planned for later are called off.
    ///
    /// @throws RolloutMovedOn when it is over
    public void stop(CommandId command, RolloutId id, Reason reason) {
        end(command, id, false, "rollout.stopped", reason);
    }

    /// Ends it at once: upgrades that were ordered and have not begun are called off too. What has begun ends by
    /// itself, because a firm in the middle is worse than either end.
    ///
    /// @throws RolloutMovedOn when it is over
    public void stopAtOnce(CommandId command, RolloutId id, Reason reason) {
        end(command, id, true, "rollout.stopped-at-once", reason);
    }

    private void end(CommandId command, RolloutId id, boolean atOnce, String action, Reason reason) {
        commands.once(command, () -> {
            var held = lock(id, unfinished());
            planner.callOff(id, clock.instant(), atOnce);
            become(held, RolloutState.STOPPED, action, reason);
            return id.value();
        });
    }

    /// Keeps which firms under a name, or replaces what had the name.
    public void keep(SavedSegment segment) {
        planner.keep(segment, actors.current().name(), clock.instant());
    }

    private record Held(
            UUID id, String name, String state, @Nullable UUID createdBy) {}

    private Held lock(RolloutId id, Set<RolloutState> from) {
        var held = jdbc.sql("select id, name, state, created_by from control.rollout where id = :id for update")
                .param("id", id.value())
                .query(Held.class)
                .single();
        var state = RolloutState.valueOf(held.state());
        if (!from.contains(state)) {
            throw new RolloutMovedOn(state);
        }
        return held;
    }

    private void change(
            CommandId command, RolloutId id, Set<RolloutState> from, RolloutState to, String action, Reason reason) {
        commands.once(command, () -> {
            become(lock(id, from), to, action, reason);
            return id.value();
        });
    }

    private void become(Held held, RolloutState to, String action, Reason reason) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update control.rollout
                           set state = :state, trouble = null, version = version + 1,
                               started_at = case when :state = 'RUNNING' then coalesce(started_at, :now) else started_at end,
                               finished_at = case when :state = 'STOPPED' then :now::timestamptz end
                         where id = :id
                        """)
                .param("state", to.name())
                .param("now", Timestamp.from(now))
                .param("id", held.id())
                .update();
        var id = new RolloutId(held.id());
        pauses.end(id, now);
        if (to == RolloutState.PAUSED) {
            pauses.begin(id, now, null);
        }
        record(
                action,
                id,
                held.name(),
                Map.of("rolloutState", held.state()),
                Map.of("rolloutState", to.name()),
                reason);
        tell(id);
    }

    private void record(
            String action,
            RolloutId id,
            String name,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable Reason reason) {
        audit.record(
                action,
                "rollout",
                id.value(),
                AuditDetails.of(name).changed(before, after).because(reason == null ? null : reason.value()));
    }

    private void tell(RolloutId id) {
        news.tell(id);
    }

    private static Set<RolloutState> unfinished() {
        return EnumSet.of(
                RolloutState.WAITING_FOR_APPROVAL, RolloutState.READY, RolloutState.RUNNING, RolloutState.PAUSED);
    }

    private static Map<String, String> facts(NewRollout rollout) {
        var facts = new TreeMap<String, String>();
        facts.put("release", rollout.release().toString());
        facts.put(
                "waves",
                String.join(
                        ", ",
                        rollout.waves().stream()
                                .map(wave -> "%d %% (%d)".formatted(wave.share(), wave.errorBudget()))
                                .toList()));
        if (!rollout.leftOut().isEmpty()) {
            facts.put("gatesLeftOut", String.join(", ", new TreeSet<>(rollout.leftOut())));
        }
        var lead = rollout.forewarning().lead();
        facts.put("forewarned", "%d:%02d".formatted(lead.toHours(), lead.toMinutesPart()));
        if (rollout.forewarning().urgent()) {
            facts.put("urgent", Boolean.TRUE.toString());
        }
        facts.put("parallelism", Integer.toString(rollout.parallelism()));
        return facts;
    }
}
