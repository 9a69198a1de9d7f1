package io.chancery.control.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.control.Installation;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// How orders are worked off by nodes, some of which die.
class OrderWorkIntegrationTest extends TwoNodesTest {

    @Test
    void doesTheStepsInTheirOrderAndRecordsEach() {
        var ashworth = open(Installation.ashworth());
        assertThat(worker.workOne()).isTrue();
        assertThat(worker.workOne()).isFalse();

        assertThat(RecordingSteps.RAN).containsExactly("ashworth first", "ashworth second", "ashworth third");
        var order = latest(ashworth);
        assertThat(order.state()).isEqualTo(OrderState.DONE);
        assertThat(order.finishedAt()).isNotNull();
        assertThat(order.steps())
                .extracting(OrderSheet.StepSheet::name, OrderSheet.StepSheet::state, OrderSheet.StepSheet::attempts)
                .containsExactly(
                        tuple("first", StepState.DONE, 1),
                        tuple("second", StepState.DONE, 1),
                        tuple("third", StepState.DONE, 1));
    }

    @Test
    void bindsTheFirmAndHandsOverWhatWasOrdered() {
        var seen = new AtomicReference<OpenFirm>();
        var bound = new AtomicReference<TenantId>();
        var logged = new AtomicReference<String>();
        RecordingSteps.TOLD.put("second", order -> {
            seen.set(order.opening());
            bound.set(TenantContext.require());
            logged.set(MDC.get("tenant") + " " + MDC.get("work"));
        });
        var birchwood = open(Installation.birchwood());
        worker.workOne();
        assertThat(seen.get()).isEqualTo(Installation.birchwood());
        assertThat(bound.get()).isEqualTo(birchwood);
        assertThat(logged.get()).as("on every line of the log").isEqualTo("birchwood order-OPEN_FIRM");
    }

    @Test
    void givesTwoNodesDifferentOrders() throws InterruptedException {
        open(Installation.ashworth());
        open(Installation.birchwood());
        var both = new CountDownLatch(2);
        RecordingSteps.TOLD.put("first", order -> {
            both.countDown();
            await(both);
        });
        inParallel(worker::workOne, otherWorker::workOne);
        assertThat(RecordingSteps.RAN).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void letsOneOfTwoNodesHaveAnOrder() throws InterruptedException {
        var ashworth = open(Installation.ashworth());
        inParallel(worker::workOne, otherWorker::workOne);
        assertThat(RecordingSteps.RAN).containsExactly("ashworth first", "ashworth second", "ashworth third");
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.DONE);
    }

    @Test
    void goesOnWhereADeadNodeStopped() {
        var ashworth = open(Installation.ashworth());
        RecordingSteps.TOLD.put("second", order -> {
            throw new Death();
        });
        assertThatThrownBy(worker::workOne).isInstanceOf(Death.class);
        assertThat(latest(ashworth).steps())
                .extracting(OrderSheet.StepSheet::state)
                .containsExactly(StepState.DONE, StepState.RUNNING, StepState.PENDING);
        assertThat(otherWorker.workOne()).as("the lease still holds").isFalse();

        leaseRunsOut();
        RecordingSteps.TOLD.clear();
        assertThat(otherWorker.workOne()).isTrue();
        assertThat(RecordingSteps.RAN)
                .containsExactly("ashworth first", "ashworth second", "ashworth second", "ashworth third");
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.DONE);
        assertThat(latest(ashworth).steps().get(1).attempts()).isEqualTo(2);
    }

    @Test
    void stopsTryingAnOrderThatKillsItsNodes() {
        var ashworth = open(Installation.ashworth());
        RecordingSteps.TOLD.put("first", order -> {
            throw new Death();
        });
        for (int i = 0; i < OrderWork.ATTEMPTS_MAX; i++) {
            assertThatThrownBy(worker::workOne).isInstanceOf(Death.class);
            leaseRunsOut();
        }
        assertThat(worker.workOne()).isTrue();
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.FAILED);
        assertThat(latest(ashworth).failure()).isEqualTo(OrderSheet.TOO_MANY_ATTEMPTS);
        assertThat(RecordingSteps.RAN).hasSize(OrderWork.ATTEMPTS_MAX);
    }

    @Test
    void takesEveryPenFromANodeThatWasThoughtDead() {
        var ashworth = open(Installation.ashworth());
        var stale = queue.take(List.of(OrderKind.OPEN_FIRM), "sleeper", Duration.ZERO)
                .orElseThrow();
        var current = queue.take(List.of(OrderKind.OPEN_FIRM), "other", LONG).orElseThrow();
        assertThat(current.id()).isEqualTo(stale.id());
        assertThat(current.token()).isGreaterThan(stale.token());

        assertThat(queue.renew(stale, LONG)).isFalse();
        assertThatThrownBy(() -> queue.requireHeld(stale)).isInstanceOf(OrderLost.class);
        assertThatThrownBy(() -> queue.keepFirstLink(stale, "/welcome?token=stale", LONG))
                .isInstanceOf(OrderLost.class);
        assertThatThrownBy(() -> queue.noteOutcome(stale, "schemaVersion", "7")).isInstanceOf(OrderLost.class);
        assertThatThrownBy(() -> queue.finish(stale, OrderState.DONE, null)).isInstanceOf(OrderLost.class);
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.RUNNING);
        assertThat(latest(ashworth).takenBy()).isEqualTo("other");
        assertThat(latest(ashworth).firstLinkUntil()).isNull();

        queue.finish(current, OrderState.DONE, null);
        assertThatThrownBy(() -> queue.finish(current, OrderState.DONE, null)).isInstanceOf(OrderLost.class);
    }

    @Test
    void repeatsAStepOnlyWhenTheNodeThatWasThoughtDeadIsOutOfIt() throws InterruptedException {
        var ashworth = open(Installation.ashworth());
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        RecordingSteps.TOLD.put("second", order -> {
            RecordingSteps.TOLD.clear();
            inside.countDown();
            await(goOn);
            RecordingSteps.RAN.add("ashworth second is left");
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(worker::workOne);
            await(inside);
            leaseRunsOut();
            threads.execute(otherWorker::workOne);
            assertThat(waitsForTheFirm()).as("the other node waits").isTrue();
            assertThat(RecordingSteps.RAN).containsExactly("ashworth first", "ashworth second");
            goOn.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(RecordingSteps.RAN)
                .as("the first node does nothing more once it is out")
                .containsExactly(
                        "ashworth first",
                        "ashworth second",
                        "ashworth second is left",
                        "ashworth second",
                        "ashworth third");
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.DONE);
    }

    @Test
    void givesAnOrderBackWhenTheOtherNodeDoesNotComeOutOfItsStep() throws InterruptedException {
        var ashworth = open(Installation.ashworth());
        var birchwood = open(Installation.birchwood());
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        RecordingSteps.TOLD.put("first", order -> {
            RecordingSteps.TOLD.clear();
            inside.countDown();
            await(goOn);
        });
        try (var threads = Executors.newFixedThreadPool(1)) {
            threads.execute(worker::workOne);
            await(inside);
            leaseRunsOut();
            assertThat(impatientWorker.workOne()).isTrue();
            assertThat(RecordingSteps.RAN).containsExactly("ashworth first");
            assertThat(latest(ashworth).state()).isEqualTo(OrderState.RUNNING);
            assertThat(RecordingSteps.RAN).noneMatch(step -> step.startsWith("birchwood"));
            goOn.countDown();
        }
        while (impatientWorker.workOne()) {
            // The order that was given back, and the other firm's.
        }
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.DONE);
        assertThat(latest(birchwood).state()).isEqualTo(OrderState.DONE);
    }

    @Test
    void keepsALeaseThatIsRenewed() {
        open(Installation.ashworth());
        var order =
                queue.take(List.of(OrderKind.OPEN_FIRM), "node", Duration.ZERO).orElseThrow();
        assertThat(queue.renew(order, LONG)).isTrue();
        assertThat(otherWorker.workOne()).isFalse();
        queue.release(order);
        assertThat(otherWorker.workOne()).isTrue();
    }

    private static boolean waitsForTheFirm() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            boolean waits = installation
                    .superuser()
                    .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                    .query(Boolean.class)
                    .single();
            if (waits) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return false;
    }
}
