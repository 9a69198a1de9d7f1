package io.chancery.control.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.commands.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// How nodes carry a rollout on: wave by wave, and when they order nothing.
class RolloutEngineIntegrationTest extends RolloutOverTwentyFirms {

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

    private int under() {
        return number("select count(*) from control.upgrade where state = 'SCHEDULED'");
    }

    private List<Integer> sizes(RolloutId id) {
        return waves(id).stream().map(WaveRow::firms).toList();
    }
}
