package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.RunningDatabase;
import io.chancery.infra.local.faults.FirmUnderUpgrade.Step;
import io.chancery.infra.local.faults.StepBarrier.Moment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The node that upgrades a firm is killed at every step of the upgrade and of the way back: once while the step works,
/// and once when it has done its work and nobody has written that down. The other node goes on.
/// `infra/bin/cluster upgrade-kill-test` runs it.
@EnabledIfSystemProperty(named = "chancery.trial", matches = "KilledUpgradesTrial")
class KilledUpgradesTrial {

    private static final String FIRM = "ashworth";
    /// An upgrade that was taken oftener without an end is put back.
    private static final int KILLS_OF_ONE_UPGRADE = 4;
    private static final int WORK_MILLIS = 80;

    private final RunningCluster cluster = RunningCluster.ofProperties();
    private int kills;
    private int takenOver;

    private record Death(Step step, Moment moment) {}

    @Test
    void theFirmIsWholeWhereverItsNodeDies() throws Exception {
        cluster.awaitSafe();
        var database = new RunningDatabase(cluster.home());
        long begun = System.nanoTime();
        try (var firm = new FirmUnderUpgrade(database.connect(), FIRM);
                var barrier = new StepBarrier(database.connect())) {
            firm.awaitSealed();
            firm.leaveLetterWaiting();
            var trial = new Course(firm, barrier);
            var steps = trial.whole();
            say("%s of %s: %d steps".formatted(firm.slug(), firm.release(), steps.size()));
            var forward = deaths(steps, false);
            var back = deaths(steps, true);
            while (!forward.isEmpty() || !back.isEmpty()) {
                trial.go(next(forward), next(back));
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        say("%d nodes killed within %d min %d s, %d times the other one went on: the firm was whole every time"
                .formatted(kills, took.toMinutes(), took.toSecondsPart(), takenOver));
        assertThat(takenOver).isPositive();
    }

    private static Queue<Death> deaths(List<Step> steps, boolean back) {
        var deaths = new ArrayDeque<Death>();
        for (var step : steps) {
            if (step.back() == back) {
                deaths.add(new Death(step, Moment.BEGINNING));
                deaths.add(new Death(step, Moment.END));
            }
        }
        return deaths;
    }

    private static List<Death> next(Queue<Death> all) {
        var next = new ArrayList<Death>();
        while (next.size() < KILLS_OF_ONE_UPGRADE && !all.isEmpty()) {
            next.add(all.remove());
        }
        return next;
    }

    /// Upgrades of one firm, each taken back again.
    private final class Course {

        private final FirmUnderUpgrade firm;
        private final StepBarrier barrier;
        private final String release;
        private final Map<String, String> rows;
        private final String books;

        Course(FirmUnderUpgrade firm, StepBarrier barrier) throws SQLException {
            this.firm = firm;
            this.barrier = barrier;
            this.release = firm.release();
            this.rows = firm.rows();
            this.books = firm.books();
        }

        /// Once there and back without a fault.
        List<Step> whole() throws Exception {
            var upgrade = go(List.of(), List.of());
            return firm.steps(upgrade);
        }

        UUID go(List<Death> forward, List<Death> back) throws Exception {
            var upgrade = firm.order();
            dieInTurn(upgrade, forward, () -> {});
            firm.awaitState(upgrade, "SOAKING");
            require(upgrade, firm.of(upgrade, "to_release"));
            assertThat(firm.books()).as("books on the new release").isEqualTo(books);

            dieInTurn(upgrade, back, () -> firm.takeBack(upgrade));
            firm.awaitState(upgrade, "PUT_BACK");
            require(upgrade, release);
            assertThat(firm.books()).as("books after the way back").isEqualTo(books);
            assertThat(firm.rows()).as("rows after the way back").containsExactlyEntriesOf(rows);
            return upgrade;
        }

        private interface Start {
            void begin() throws SQLException;
        }

        private void dieInTurn(UUID upgrade, List<Death> deaths, Start start) throws Exception {
            if (deaths.isEmpty()) {
                start.begin();
                return;
            }
            barrier.raise();
            stopAt(upgrade, deaths.getFirst());
            start.begin();
            for (int i = 0; i < deaths.size(); i++) {
                barrier.awaitArrival();
                cluster.awaitSafe();
                kill(upgrade, deaths.get(i), i + 1 < deaths.size() ? deaths.get(i + 1) : null);
            }
            barrier.lower();
        }

        private void stopAt(UUID upgrade, @Nullable Death next) throws SQLException {
            if (next == null) {
                barrier.stopNowhere();
            } else {
                barrier.stopAt(upgrade, next.step().name(), next.moment());
            }
        }

        /// The next stop stands before the node is dead: its heir may be there within a blink.
        private void kill(UUID upgrade, Death death, @Nullable Death next) throws Exception {
            var victim = pid(firm.of(upgrade, "taken_by"));
            var other = cluster.otherThan(victim);
            stopAt(upgrade, next);
            if (death.moment() == Moment.BEGINNING) {
                barrier.letThrough();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextInt(WORK_MILLIS)));
            }
            RunningCluster.halt(victim);
            var dead = barrier.waiting();
            RunningCluster.kill(victim);
            barrier.forgetDead(dead);
            kills++;
            assertThat(firm.objections(upgrade))
                    .as("right after the death in %s", death)
                    .isEmpty();
            var heir = awaitHeir(upgrade, victim);
            if (heir == other) {
                takenOver++;
            }
            say("%3d  %-36s %-9s the %s node went on"
                    .formatted(
                            kills,
                            death.step().name(),
                            death.moment() == Moment.BEGINNING ? "at work" : "at end",
                            heir == other ? "other" : "next"));
        }

        /// Whoever has the upgrade after the death, or had it last if it is over.
        private long awaitHeir(UUID upgrade, long victim) throws SQLException {
            for (int i = 0; i < 1_200; i++) {
                var by = firm.of(upgrade, "taken_by");
                if (by == null) {
                    return victim;
                }
                if (pid(by) != victim) {
                    return pid(by);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            throw new AssertionError("Nobody went on with " + upgrade);
        }

        private void require(UUID upgrade, String onRelease) throws SQLException {
            assertThat(firm.objectionsAtTheEnd(upgrade, onRelease)).isEmpty();
        }
    }

    /// A node's name ends with the number of its process.
    private static long pid(String node) {
        return Long.parseLong(node.substring(node.lastIndexOf(':') + 1));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
