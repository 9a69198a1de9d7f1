package io.chancery.control.rollouts;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_APPROVE;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseIsNotOffered;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.commands.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// A rollout over twenty firms, carried on by two nodes whose upgrades the test ends as it likes.
class RolloutsIntegrationTest {

    private static final ReleaseNumber NEXT = new ReleaseNumber(2026, 2);
    private static final Reason GO = new Reason("It is time");

    private Installation installation;
    private JdbcClient sql;
    private RolloutEngine one;
    private RolloutEngine two;
    private Rollouts rollouts;
    private RolloutBook book;

    @BeforeEach
    void twentyFirms() {
        installation = new Installation("rollouts");
        sql = installation.superuser();
        one = installation.node().getBean(RolloutEngine.class);
        two = installation.node().getBean(RolloutEngine.class);
        var console = installation.console();
        rollouts = console.getBean(Rollouts.class);
        book = console.getBean(RolloutBook.class);
        sql.sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                select gen_random_uuid(), 'firm' || n, 'Firm ' || n, 'firm' || n || '.localhost', 'main', 'firm_' || n,
                       case when n <= 5 then 'DE' else 'US' end, 'en-US', 'ACTIVE', now(), '2026.1'
                  from generate_series(1, 20) n
                """).update();
        sql.sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                values ('2026.2', 2026, 2, :manifest, 'build 7', now(), 'Olive', now())
                """).param("manifest", """
                number: 2026.2
                upgradeable-from: [2026.1]
                risk: low
                features: []
                data-steps: []
                rule-packs: []
                items:
                  - {kind: new, for: everyone, en: New., de: Neu.}
                """).update();
        sql.sql("""
                insert into control.node (name, build, schema_version, releases, required_gates, optional_gates, started_at, seen_at)
                values ('node-1', '7', 501, '{2026.2}', '{rows}', '{lists,access}', now(), now() + interval '1 hour')
                """).update();
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void reachesEveryFirmWaveByWave() {
        var id = started(usual(Segment.ALL, Duration.ZERO));
        assertThat(sizes(id)).containsExactly(1, 1, 4, 14);
        int rounds = 0;
        while (state(id) == RolloutState.RUNNING && rounds++ < 100) {
            one.round();
            assertThat(under()).isLessThanOrEqualTo(4);
            end("DONE", 1);
            two.round();
        }
        assertThat(state(id)).isEqualTo(RolloutState.FINISHED);
        assertThat(waves(id)).extracting(WaveRow::state).containsOnly(WaveState.FINISHED);
        assertThat(waves(id)).extracting(WaveRow::done).containsExactly(1, 1, 4, 14);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(20);
        assertThat(number("select count(distinct wave) from control.upgrade where rollout is not null"))
                .isEqualTo(4);
    }

    @Test
    void twoNodesOrderNoFirmTwice() {
        var id = started(usual(new Segment("", Set.of(HomeCountry.DE), Set.of()), Duration.ZERO));
        for (int i = 0; i < 10; i++) {
            var together = List.of(CompletableFuture.runAsync(one::round), CompletableFuture.runAsync(two::round));
            together.forEach(CompletableFuture::join);
            end("DONE", 9);
        }
        assertThat(state(id)).isEqualTo(RolloutState.FINISHED);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(5);
    }

    @Test
    void waitsUntilAWaveWasWatched() {
        var id = started(usual(Segment.ALL, Duration.ofHours(1)));
        rounds(3);
        end("SOAKING", 1);
        rounds(3);
        assertThat(waves(id)).extracting(WaveRow::state).startsWith(WaveState.SOAKING, WaveState.SCHEDULED);
        sql.sql("update control.rollout_wave set soak_until = now() - interval '1 second' where number = 1")
                .update();
        rounds(2);
        assertThat(waves(id)).extracting(WaveRow::state).startsWith(WaveState.FINISHED, WaveState.RUNNING);
    }

    @Test
    void pausesWhenTheErrorBudgetIsUsedUpAndGoesOnWhenSomebodySaysSo() {
        var id = started(usual(Segment.ALL, Duration.ZERO));
        rounds(2);
        end("PUT_BACK", 1);
        rounds(2);
        assertThat(state(id)).isEqualTo(RolloutState.PAUSED);
        assertThat(row(id).trouble()).isEqualTo(RolloutEngine.ERROR_BUDGET);
        assertThat(waves(id).getFirst().state()).isEqualTo(WaveState.ERROR);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(1);
        rounds(2);
        assertThat(number("select count(*) from control.upgrade"))
                .as("nothing more is ordered")
                .isEqualTo(1);

        as(_ -> rollouts.resume(CommandId.next(), id, GO));
        rounds(4);
        assertThat(waves(id)).extracting(WaveRow::state).startsWith(WaveState.FINISHED, WaveState.RUNNING);
    }

    @Test
    void ordersNothingMoreWhileAnUpgradeWaitsForAPerson() {
        var id = started(usual(Segment.ALL, Duration.ZERO));
        rounds(2);
        end("PAUSED", 1);
        rounds(3);
        assertThat(state(id)).isEqualTo(RolloutState.RUNNING);
        assertThat(row(id).trouble()).isEqualTo(RolloutEngine.UNDECIDED);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(1);
    }

    @Test
    void passesOverFirmsThatCannotBeUpgradedAndWaitsForThoseThatAreBusy() {
        var id = started(usual(new Segment("", Set.of(HomeCountry.DE), Set.of()), Duration.ZERO));
        sql.sql("update control.tenant set state = 'SUSPENDED', state_reason = 'x' where slug = 'firm1'")
                .update();
        sql.sql("update control.tenant set release = '2026.2' where slug = 'firm2'")
                .update();
        for (int i = 0; i < 20; i++) {
            one.round();
            end("DONE", 9);
        }
        assertThat(state(id)).isEqualTo(RolloutState.FINISHED);
        assertThat(number("select count(*) from control.rollout_firm where skipped"))
                .isEqualTo(2);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(3);
    }

    @Test
    void ordersNothingInAQuietPeriodNorWithoutANode() {
        var now = Instant.now();
        var id = started(new NewRollout(
                "Quiet",
                NEXT,
                Segment.ALL,
                WavePlan.USUAL,
                4,
                Duration.ZERO,
                false,
                List.of(
                        new QuietPeriod(now.plusSeconds(900), now.plusSeconds(1_000)),
                        new QuietPeriod(now.minusSeconds(60), now.plusSeconds(600))),
                Forewarning.NONE,
                Set.of()));
        rounds(3);
        assertThat(row(id).trouble()).isEqualTo(RolloutEngine.QUIET);
        as(_ -> assertThat(book.quiet(id)).hasSize(2));
        sql.sql("update control.rollout_quiet set until_at = now() - interval '1 second' where from_at < now()")
                .update();
        sql.sql("update control.node set seen_at = now() - interval '1 hour'").update();
        rounds(1);
        assertThat(row(id).trouble()).isEqualTo(RolloutEngine.NO_NODE);
        assertThat(number("select count(*) from control.upgrade")).isZero();
    }

    @Test
    void needsASecondPersonsApproval() {
        var id = planned(new NewRollout(
                "Approved",
                NEXT,
                Segment.ALL,
                WavePlan.USUAL,
                4,
                Duration.ZERO,
                true,
                List.of(),
                Forewarning.NONE,
                Set.of()));
        assertThatThrownBy(() -> as(_ -> rollouts.start(CommandId.next(), id, GO)))
                .isInstanceOf(RolloutMovedOn.class);
        assertThatThrownBy(() -> as(_ -> rollouts.approve(CommandId.next(), id, GO)))
                .isInstanceOf(SecondPersonNeeded.class);
        sql.sql("update control.rollout set created_by = :other")
                .param("other", UUID.randomUUID())
                .update();
        as(_ -> rollouts.approve(CommandId.next(), id, GO));
        assertThat(row(id).approvedBy()).isEqualTo("Olive");
        as(_ -> rollouts.start(CommandId.next(), id, GO));
        assertThat(state(id)).isEqualTo(RolloutState.RUNNING);
    }

    @Test
    void ofTwoWhoStartItOneIsToldThatTheOtherWasFaster() {
        var id = planned(usual(Segment.ALL, Duration.ZERO));
        var click = CommandId.next();
        as(_ -> rollouts.start(click, id, GO));
        as(_ -> rollouts.start(click, id, GO));
        assertThatThrownBy(() -> as(_ -> rollouts.start(CommandId.next(), id, GO)))
                .isInstanceOf(RolloutMovedOn.class);
        assertThat(number("select count(*) from control.audit_entry where action = 'rollout.started'"))
                .isEqualTo(1);
    }

    @Test
    void callsOffWhatHasNotBegunWhenItIsStoppedAtOnce() {
        var id = started(new NewRollout(
                "All at once",
                NEXT,
                Segment.ALL,
                List.of(new WavePlan(100, 0)),
                4,
                Duration.ZERO,
                false,
                List.of(),
                Forewarning.NONE,
                Set.of()));
        rounds(2);
        sql.sql("""
                update control.upgrade set state = 'RUNNING', started_at = now(), taken_by = 'node-1', lease_until = now()
                 where id = (select id from control.upgrade order by id limit 1)
                """).update();
        as(_ -> rollouts.stopAtOnce(CommandId.next(), id, GO));
        assertThat(state(id)).isEqualTo(RolloutState.STOPPED);
        assertThat(number("select count(*) from control.upgrade where state = 'CANCELLED'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from control.upgrade where state = 'RUNNING'"))
                .isEqualTo(1);
        rounds(2);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNotOfferedReachesNobodyOrIsNotAllowed() {
        var nobody = new Segment("no such firm", Set.of(), Set.of());
        assertThatThrownBy(() -> planned(usual(nobody, Duration.ZERO))).isInstanceOf(NoFirmToReach.class);
        sql.sql("update control.release set offered_at = null, offered_by = null")
                .update();
        assertThatThrownBy(() -> planned(usual(Segment.ALL, Duration.ZERO))).isInstanceOf(ReleaseIsNotOffered.class);
        assertThatThrownBy(() -> Installation.allowed(
                        _ -> rollouts.plan(CommandId.next(), usual(Segment.ALL, Duration.ZERO)), FLEET_READ))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsSegmentsByName() {
        var german = new Segment("firm", Set.of(HomeCountry.DE), Set.of(ReleaseNumber.FIRST));
        as(_ -> rollouts.keep(new SavedSegment("Germany", Segment.ALL)));
        as(_ -> rollouts.keep(new SavedSegment("Germany", german)));
        as(_ -> assertThat(book.segments()).containsExactly(new SavedSegment("Germany", german)));
        as(_ -> assertThat(book.reach(german, NEXT)).isEqualTo(5));
    }

    private static NewRollout usual(Segment segment, Duration soak) {
        return new NewRollout(
                "Spring", NEXT, segment, WavePlan.USUAL, 4, soak, false, List.of(), Forewarning.NONE, Set.of());
    }

    private RolloutId planned(NewRollout rollout) {
        var planned = new AtomicReference<@Nullable RolloutId>();
        as(_ -> planned.set(rollouts.plan(CommandId.next(), rollout)));
        return planned.get();
    }

    private RolloutId started(NewRollout rollout) {
        var id = planned(rollout);
        as(_ -> rollouts.start(CommandId.next(), id, GO));
        return id;
    }

    private void rounds(int times) {
        for (int i = 0; i < times; i++) {
            one.round();
        }
    }

    /// Ends some upgrades that are open, as a node of the app would.
    private void end(String state, int some) {
        sql.sql("""
                        update control.upgrade
                           set state = :state, started_at = now(), failure = case when :state in ('PUT_BACK', 'PAUSED') then 'gate' end,
                               finished_at = case when :state in ('DONE', 'PUT_BACK') then now() end
                         where id in (select id from control.upgrade where state = 'SCHEDULED' order by id limit :some)
                        """).param("state", state).param("some", some).update();
    }

    private int under() {
        return number("select count(*) from control.upgrade where state = 'SCHEDULED'");
    }

    private int number(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    private RolloutRow row(RolloutId id) {
        var found = new AtomicReference<@Nullable RolloutRow>();
        as(_ -> found.set(book.find(id).orElseThrow()));
        return found.get();
    }

    private RolloutState state(RolloutId id) {
        return row(id).state();
    }

    private List<WaveRow> waves(RolloutId id) {
        var found = new AtomicReference<@Nullable List<WaveRow>>();
        as(_ -> found.set(book.waves(id)));
        return found.get();
    }

    private List<Integer> sizes(RolloutId id) {
        return waves(id).stream().map(WaveRow::firms).toList();
    }

    private static void as(java.util.function.Consumer<@Nullable Void> work) {
        Installation.allowed(work::accept, FLEET_READ, ROLLOUT_PLAN, ROLLOUT_APPROVE);
    }
}
