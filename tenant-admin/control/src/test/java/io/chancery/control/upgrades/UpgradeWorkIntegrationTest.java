package io.chancery.control.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.context.SecurityContextHolder;

/// What nodes do of an upgrade, and what they do when it goes wrong or one of them dies.
class UpgradeWorkIntegrationTest {

    private static UpgradingNodes nodes;
    private static Upgrades upgrades;
    private static UpgradeBook book;
    private static UpgradeWorker worker;
    private static UpgradeWorker other;
    private static UpgradeQueue queue;

    private TenantId firm;

    @BeforeAll
    static void install() {
        nodes = new UpgradingNodes();
        upgrades = nodes.upgrades;
        book = nodes.book;
        worker = nodes.worker;
        other = nodes.other;
        queue = nodes.queue;
    }

    @AfterAll
    static void remove() {
        nodes.close();
    }

    @BeforeEach
    void openAFirm() {
        firm = nodes.openAFirm();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void doesEveryStepOnceKeepsTheSnapshotForAWhileAndTidiesUp() {
        var id = order();
        assertThat(worker.workOne()).isTrue();
        assertThat(state(id)).isEqualTo(UpgradeState.SOAKING);
        assertThat(RecordingPlan.DONE).containsExactly("rehearse", "hold", "change", "open");
        assertThat(RecordingPlan.TOLD).containsExactly(UpgradeState.SOAKING);
        assertThat(worker.workOne()).as("before the soak is over").isFalse();

        sql("update control.upgrade set soak_until = clock_timestamp()");
        assertThat(other.workOne()).isTrue();
        assertThat(state(id)).isEqualTo(UpgradeState.DONE);
        assertThat(RecordingPlan.DONE).containsExactlyElementsOf(RecordingPlan.FORWARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rehearse", "hold", "change", "open"})
    void goesOnAtTheStepInWhichANodeWasKilled(String step) {
        RecordingPlan.MISHAPS.put(step, _ -> {
            throw new Death();
        });
        var id = order();
        assertThatThrownBy(worker::workOne).isInstanceOf(Death.class);
        assertThat(other.workOne()).as("while the lease lasts").isFalse();
        RecordingPlan.MISHAPS.clear();
        leaseRunsOut();

        assertThat(other.workOne()).isTrue();

        assertThat(state(id)).isEqualTo(UpgradeState.SOAKING);
        assertThat(RecordingPlan.DONE).containsExactly("rehearse", "hold", "change", "open");
        assertThat(stepNamed(id, step).attempts()).isEqualTo(2);
    }

    @Test
    void aStepThatFailsBeforeAnybodyWaitsLeavesTheFirmAlone() {
        fail("rehearse");
        var id = order();
        worker.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.FAILED);
        assertThat(book.upgrade(id).orElseThrow().trouble()).isEqualTo("the disk was full");
        assertThat(RecordingPlan.TOLD).containsExactly(UpgradeState.FAILED);
    }

    @Test
    void aFirmThatWasHeldIsPutBackAndTriedAnotherTime() {
        fail("change");
        var id = order();
        worker.workOne();

        assertThat(state(id)).isEqualTo(UpgradeState.PUT_BACK);
        assertThat(RecordingPlan.DONE).containsExactly("rehearse", "hold", "back-swap", "back-open");
        assertThat(RecordingPlan.TOLD).containsExactly(UpgradeState.PUT_BACK);
        var next = book.ofFirm(firm, 10).getFirst();
        assertThat(next.state()).isEqualTo(UpgradeState.SCHEDULED);
        assertThat(next.scheduledAt()).isAfter(Instant.now().plus(Duration.ofDays(6)));
        assertThat(worker.workOne()).as("not before its time").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"back-swap", "back-open"})
    void whoDiesOnTheWayBackIsFollowedBack(String step) {
        fail("change");
        RecordingPlan.MISHAPS.put(step, _ -> {
            throw new Death();
        });
        var id = order();
        assertThatThrownBy(worker::workOne).isInstanceOf(Death.class);
        RecordingPlan.MISHAPS.clear();
        leaseRunsOut();

        assertThat(other.workOne()).isTrue();

        assertThat(state(id)).isEqualTo(UpgradeState.PUT_BACK);
        assertThat(RecordingPlan.DONE).doesNotContain("change", "open").containsOnlyOnce("back-swap", "back-open");
    }

    @Test
    void whatNobodyCanTellWaitsForAPerson() {
        RecordingPlan.MISHAPS.put("change", _ -> {
            throw new NeedsPerson("The gate cannot be read");
        });
        var id = order();
        worker.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.PAUSED);
        assertThat(other.workOne()).isFalse();

        RecordingPlan.MISHAPS.clear();
        upgrades.goOn(book.upgrade(id).orElseThrow(), UpgradingNodes.WHY);
        other.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.SOAKING);
    }

    @Test
    void aPersonCanHaveAPausedOnePutBack() {
        RecordingPlan.MISHAPS.put("change", _ -> {
            throw new NeedsPerson("The gate cannot be read");
        });
        var id = order();
        worker.workOne();
        upgrades.putBack(book.upgrade(id).orElseThrow(), UpgradingNodes.WHY);
        other.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.PUT_BACK);
        assertThat(RecordingPlan.DONE).endsWith("back-swap", "back-open");
    }

    @Test
    void whatFailsOnTheWayBackWaitsForAPerson() {
        fail("change");
        fail("back-swap");
        var id = order();
        worker.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.PAUSED);

        RecordingPlan.MISHAPS.clear();
        upgrades.goOn(book.upgrade(id).orElseThrow(), UpgradingNodes.WHY);
        other.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.PUT_BACK);
        assertThat(RecordingPlan.DONE).doesNotContain("change");
    }

    @Test
    void anUpgradeThatKillsItsNodesIsPutBack() {
        RecordingPlan.MISHAPS.put("change", _ -> {
            throw new Death();
        });
        var id = order();
        for (int i = 0; i < UpgradeWork.ATTEMPTS_MAX; i++) {
            assertThatThrownBy(worker::workOne).isInstanceOf(Death.class);
            leaseRunsOut();
        }
        worker.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.PUT_BACK);
        assertThat(book.upgrade(id).orElseThrow().failure()).isEqualTo(UpgradeWork.TOO_MANY_ATTEMPTS);
    }

    @Test
    void aNodeThatOnlySleptWritesNothing() {
        order();
        var slept = queue.take("sleeper", Duration.ofMinutes(1)).orElseThrow();
        leaseRunsOut();
        assertThat(other.workOne()).isTrue();
        assertThatThrownBy(() -> queue.finish(slept, UpgradeState.DONE)).isInstanceOf(UpgradeLost.class);
        assertThat(queue.renew(slept, Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void twoNodesNeverWorkOnOneFirm() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var bothAsked = new CountDownLatch(2);
        RecordingPlan.MISHAPS.put("change", _ -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            leaseRunsOut();
            bothAsked.countDown();
            await(bothAsked);
            inside.decrementAndGet();
        });
        var id = order();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(worker::workOne);
            threads.execute(() -> {
                while (bothAsked.getCount() > 1) {
                    Thread.onSpinWait();
                }
                // The lease of the first is over: this node takes the upgrade and waits for the lock of the firm.
                bothAsked.countDown();
                other.workOne();
            });
        }
        assertThat(most).hasValue(1);
        assertThat(RecordingPlan.DONE).containsOnlyOnce("open");
        assertThat(state(id)).isIn(UpgradeState.SOAKING, UpgradeState.RUNNING);
    }

    private UpgradeId order() {
        return nodes.order(firm);
    }

    private static void fail(String step) {
        RecordingPlan.MISHAPS.put(step, _ -> {
            throw new IllegalStateException("the disk was full");
        });
    }

    private static UpgradeState state(UpgradeId id) {
        return nodes.state(id);
    }

    private static UpgradeSheet.StepSheet stepNamed(UpgradeId id, String name) {
        return book.upgrade(id).orElseThrow().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void leaseRunsOut() {
        sql("update control.upgrade set lease_until = clock_timestamp() - interval '1 second' where state = 'RUNNING'");
    }

    private static void sql(String statement) {
        nodes.sql(statement);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What kill -9 looks like from inside: nothing is caught, nothing is written any more.
    private static final class Death extends Error {

        private static final long serialVersionUID = 1;
    }
}
