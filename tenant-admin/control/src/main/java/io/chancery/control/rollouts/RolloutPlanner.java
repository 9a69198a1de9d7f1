package io.chancery.control.rollouts;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.releases.KnownGates;
import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Writes plans of rollouts: the rollout itself, its waves, and each firm's place in one.
@InControl(propagation = Propagation.MANDATORY)
class RolloutPlanner {

    private final JdbcClient jdbc;
    private final Segments segments;
    private final KnownReleases known;
    private final KnownGates gates;
    private final ChangeLog changes;

    RolloutPlanner(JdbcClient jdbc, Segments segments, KnownReleases known, KnownGates gates, ChangeLog changes) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.known = known;
        this.gates = gates;
        this.changes = changes;
    }

    public RolloutId plan(NewRollout rollout, Actor by, Instant now) {
        known.requireOffered(rollout.release());
        known.requireCarried(rollout.release());
        var firms = segments.firms(rollout.segment(), rollout.release());
        if (firms.isEmpty()) {
            throw new NoFirmToReach(rollout.release());
        }
        var id = new RolloutId(Ids.next());
        enter(id, rollout, by, now);
        waves(id, rollout, firms);
        rollout.quiet().forEach(quiet -> enter(id, quiet));
        enterGates(id, rollout);
        return id;
    }

    private void enter(RolloutId id, NewRollout rollout, Actor by, Instant now) {
        jdbc.sql("""
                        insert into control.rollout
                            (id, name, release, state, segment, parallelism, soak_seconds, lead_seconds, at_night, urgent, created_by,
                             created_by_name, created_at)
                        values (:id, :name, :release, :state, :segment::jsonb, :parallelism, :soak, :lead, :atNight, :urgent, :by,
                             :byName, :now)
                        """)
                .param("id", id.value())
                .param("name", rollout.name())
                .param("release", rollout.release().toString())
                .param("state", (rollout.approval() ? RolloutState.WAITING_FOR_APPROVAL : RolloutState.READY).name())
                .param("segment", segments.write(rollout.segment()))
                .param("parallelism", rollout.parallelism())
                .param("soak", rollout.soak().toSeconds())
                .param("lead", rollout.forewarning().lead().toSeconds())
                .param("atNight", rollout.forewarning().atNight())
                .param("urgent", rollout.forewarning().urgent())
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void enter(RolloutId id, QuietPeriod quiet) {
        jdbc.sql("""
                        insert into control.rollout_quiet (rollout, from_at, until_at) values (:rollout, :from, :until)
                        on conflict do nothing
                        """)
                .param("rollout", id.value())
                .param("from", Timestamp.from(quiet.from()))
                .param("until", Timestamp.from(quiet.until()))
                .update();
    }

    /// All that the nodes can measure now, those that the plan leaves out too. One that is left out and is not
    /// known any more needs no row: nobody would measure it.
    private void enterGates(RolloutId id, NewRollout rollout) {
        for (var gate : gates.of(rollout.release())) {
            boolean holds = !rollout.leftOut().contains(gate.name());
            if (gate.required() && !holds) {
                throw new GateCannotBeLeftOut(gate.name());
            }
            jdbc.sql("""
                            insert into control.rollout_gate (rollout, gate, required, holds)
                            values (:rollout, :gate, :required, :holds)
                            """)
                    .param("rollout", id.value())
                    .param("gate", gate.name())
                    .param("required", gate.required())
                    .param("holds", holds)
                    .update();
        }
    }

    private void waves(RolloutId id, NewRollout rollout, List<UUID> firms) {
        var sizes = WavePlan.sizes(rollout.waves(), firms.size());
        int place = 0;
        for (int i = 0; i < sizes.size(); i++) {
            var wave = rollout.waves().get(i);
            jdbc.sql("""
                            insert into control.rollout_wave (rollout, number, share, error_budget)
                            values (:rollout, :number, :share, :budget)
                            """)
                    .param("rollout", id.value())
                    .param("number", i + 1)
                    .param("share", wave.share())
                    .param("budget", wave.errorBudget())
                    .update();
            var mine = firms.subList(place, place + sizes.get(i));
            if (!mine.isEmpty()) {
                jdbc.sql("""
                                insert into control.rollout_firm (rollout, tenant, wave, place)
                                select :rollout, f.tenant, :wave, :place + f.n
                                  from unnest(:firms::uuid[]) with ordinality f (tenant, n)
                                """)
                        .param("rollout", id.value())
                        .param("wave", i + 1)
                        .param("place", place)
                        .param("firms", mine.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                        .update();
            }
            place += mine.size();
        }
    }

    /// A wave that used its error budget up gets as much again, counted from what failed.
    public void forgive(RolloutId id) {
        jdbc.sql("""
                        update control.rollout_wave w
                           set error_budget = w.error_budget + (
                               select count(*) from control.rollout_firm f join control.upgrade u on u.id = f.upgrade
                                where f.rollout = w.rollout and f.wave = w.number and u.state in ('PUT_BACK', 'FAILED'))
                         where w.rollout = :rollout and w.state = 'ERROR'
                        """).param("rollout", id.value()).update();
    }

    /// What was ordered and has not begun.
    ///
    /// @param letGo whether what the rollout has let go is called off too
    public void callOff(RolloutId id, Instant now, boolean letGo) {
        jdbc.sql("""
                        update control.upgrade
                           set state = 'CANCELLED', finished_at = :now, version = version + 1
                         where rollout = :rollout and state = 'SCHEDULED' and started_at is null and (:letGo or waits_for_rollout)
                        returning tenant
                        """)
                .param("now", Timestamp.from(now))
                .param("rollout", id.value())
                .param("letGo", letGo)
                .query(UUID.class)
                .list()
                .forEach(firm -> changes.append(new TenantId(firm), ChangeKind.UPGRADE));
    }

    public void keep(SavedSegment segment, String by, Instant now) {
        jdbc.sql("""
                        insert into control.segment (name, segment, saved_by, saved_at)
                        values (:name, :segment::jsonb, :by, :now)
                        on conflict (name) do update
                           set segment = excluded.segment, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("name", segment.name())
                .param("segment", segments.write(segment.segment()))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
