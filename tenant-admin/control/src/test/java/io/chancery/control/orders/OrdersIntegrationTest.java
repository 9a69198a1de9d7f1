package io.chancery.control.orders;

import static io.chancery.control.operators.OperatorPermission.FIRM_OPEN;
import static io.chancery.control.operators.OperatorPermission.FIRM_SUSPEND;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.ORDER_MEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.control.Installation;
import io.chancery.control.tenants.Registry;
import io.chancery.control.tenants.SlugIsTaken;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class OrdersIntegrationTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Reason UNPAID = new Reason("Unpaid since March");

    private static Installation installation;
    private static Orders orders;
    private static OrderBook book;
    private static OrderWorker worker;
    private static OrderWorker otherWorker;
    private static OrderWorker impatientWorker;
    private static OrderQueue queue;
    private static Registry registry;

    @BeforeAll
    static void install() {
        installation = new Installation("orders");
        var console = installation.console();
        orders = console.getBean(Orders.class);
        book = console.getBean(OrderBook.class);
        var node = installation.node(RecordingSteps.class);
        worker = node.getBean(OrderWorker.class);
        queue = node.getBean(OrderQueue.class);
        registry = node.getBean(Registry.class);
        var other = installation.node(RecordingSteps.class);
        otherWorker = other.getBean(OrderWorker.class);
        impatientWorker = new OrderWorker(
                other.getBean(OrderQueue.class),
                new OrderWork(
                        other.getBean(OrderQueue.class),
                        other.getBean(StepRecord.class),
                        other.getBean(FirmWork.class),
                        Duration.ofMillis(200),
                        other.getBeanProvider(OrderStep.class).stream().toList()),
                other.getBean(TenantDirectory.class),
                other.getBean(OrderLimits.class));
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void signIn() {
        RecordingSteps.forget();
        installation
                .superuser()
                .sql("truncate control.order_step, control.tenant_order, control.audit_entry, control.tenant")
                .update();
        allow(FIRM_OPEN, FIRM_SUSPEND, FLEET_READ, ORDER_MEND);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

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
        RecordingSteps.TOLD.put("second", order -> {
            seen.set(order.opening());
            bound.set(TenantContext.require());
        });
        var birchwood = open(Installation.birchwood());
        worker.workOne();
        assertThat(seen.get()).isEqualTo(Installation.birchwood());
        assertThat(bound.get()).isEqualTo(birchwood);
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

    @Test
    void namesTheStepThatFailedAndGoesOnFromItWhenRetried() {
        var ashworth = open(Installation.ashworth());
        RecordingSteps.TOLD.put("second", order -> {
            throw new IllegalStateException("the disk is full");
        });
        worker.workOne();

        var failed = latest(ashworth);
        assertThat(failed.state()).isEqualTo(OrderState.FAILED);
        assertThat(failed.failure()).isEqualTo("second");
        assertThat(failed.steps().get(1).message()).contains("the disk is full");
        assertThat(worker.workOne()).as("a failed order waits for a person").isFalse();

        RecordingSteps.forget();
        orders.retry(CommandId.next(), failed.id());
        worker.workOne();
        assertThat(RecordingSteps.RAN).containsExactly("ashworth second", "ashworth third");
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.DONE);
        assertThat(latest(ashworth).steps().get(1).message()).isNull();
        assertThatThrownBy(() -> orders.retry(CommandId.next(), failed.id())).isInstanceOf(OrderDidNotFail.class);
    }

    @Test
    void retriesOnceHoweverOftenTheClickIsSent() {
        var ashworth = open(Installation.ashworth());
        RecordingSteps.TOLD.put("first", order -> {
            throw new IllegalStateException("no");
        });
        worker.workOne();
        var click = CommandId.next();
        orders.retry(click, latest(ashworth).id());
        orders.retry(click, latest(ashworth).id());
        assertThat(audited("order.retried")).isEqualTo(1);
    }

    @Test
    void opensOneFirmHoweverOftenTheClickIsSent() {
        var click = CommandId.next();
        var first = orders.openFirm(click, Installation.ashworth());
        assertThat(orders.openFirm(click, Installation.ashworth())).isEqualTo(first);
        assertThat(audited("firm.opening-ordered")).isEqualTo(1);
    }

    @Test
    void refusesASlugThatAnotherFirmHas() {
        open(Installation.ashworth());
        assertThatThrownBy(() -> open(Installation.ashworth())).isInstanceOf(SlugIsTaken.class);
        assertThat(audited("firm.opening-ordered")).isEqualTo(1);
    }

    @Test
    void suspendsAWorkingFirmAndTellsWhy() {
        var ashworth = active(Installation.ashworth());
        var reason = new AtomicReference<String>();
        RecordingSteps.TOLD.put("suspending", order -> reason.set(order.reason()));
        orders.suspend(CommandId.next(), ashworth, UNPAID);
        worker.workOne();
        assertThat(reason.get()).isEqualTo("Unpaid since March");
        assertThat(latest(ashworth).kind()).isEqualTo(OrderKind.SUSPEND);
    }

    @Test
    void refusesWhatDoesNotFitTheFirmsState() {
        var opening = open(Installation.ashworth());
        assertThatThrownBy(() -> orders.suspend(CommandId.next(), opening, UNPAID))
                .isInstanceOf(FirmIsNotInState.class);
        var active = active(Installation.birchwood());
        assertThatThrownBy(() -> orders.resume(CommandId.next(), active, UNPAID))
                .isInstanceOf(FirmIsNotInState.class)
                .hasMessageContaining("orders.firm-is-not-suspended");
    }

    @Test
    void refusesASecondOrderWhileOneIsNotFinished() {
        var ashworth = active(Installation.ashworth());
        orders.suspend(CommandId.next(), ashworth, UNPAID);
        assertThatThrownBy(() -> orders.suspend(CommandId.next(), ashworth, UNPAID))
                .isInstanceOf(OrderIsOpen.class);
    }

    @Test
    void letsAFailedOrderBeGivenUpButNeverAnOpening() {
        var ashworth = active(Installation.ashworth());
        RecordingSteps.TOLD.put("suspending", order -> {
            throw new IllegalStateException("no");
        });
        orders.suspend(CommandId.next(), ashworth, UNPAID);
        worker.workOne();
        orders.giveUp(CommandId.next(), latest(ashworth).id(), new Reason("Paid after all"));
        assertThat(latest(ashworth).state()).isEqualTo(OrderState.ABANDONED);
        orders.suspend(CommandId.next(), ashworth, UNPAID);

        RecordingSteps.TOLD.put("first", order -> {
            throw new IllegalStateException("no");
        });
        var birchwood = open(Installation.birchwood());
        worker.workOne();
        worker.workOne();
        var opening = latest(birchwood).id();
        assertThatThrownBy(() -> orders.giveUp(CommandId.next(), opening, UNPAID))
                .isInstanceOf(OpeningCannotBeGivenUp.class);
    }

    @Test
    void asksForPermission() {
        var ashworth = active(Installation.ashworth());
        allow(FLEET_READ);
        assertThatThrownBy(() -> open(Installation.birchwood())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.suspend(CommandId.next(), ashworth, UNPAID))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.resume(CommandId.next(), ashworth, UNPAID))
                .isInstanceOf(AccessDeniedException.class);
        var order = latest(ashworth).id();
        assertThatThrownBy(() -> orders.retry(CommandId.next(), order)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> orders.giveUp(CommandId.next(), order, UNPAID))
                .isInstanceOf(AccessDeniedException.class);
        allow(FIRM_OPEN);
        assertThatThrownBy(() -> latest(ashworth)).isInstanceOf(AccessDeniedException.class);
    }

    private static TenantId open(OpenFirm request) {
        return orders.openFirm(CommandId.next(), request);
    }

    private static TenantId active(OpenFirm request) {
        var tenant = open(request);
        while (worker.workOne()) {
            // Every order that waits, whoever's it is.
        }
        registry.markActive(tenant);
        assertThat(latest(tenant).state()).isEqualTo(OrderState.DONE);
        assertThat(installation
                        .superuser()
                        .sql("select state from control.tenant where id = :id")
                        .param("id", tenant.value())
                        .query(String.class)
                        .single())
                .isEqualTo(TenantState.ACTIVE.name());
        return tenant;
    }

    private static OrderSheet latest(TenantId tenant) {
        return book.latest(tenant).orElseThrow();
    }

    private static int audited(String action) {
        return installation
                .superuser()
                .sql("select count(*) from control.audit_entry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
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

    private static void leaseRunsOut() {
        installation
                .superuser()
                .sql(
                        "update control.tenant_order set lease_until = clock_timestamp() - interval '1 second' where state = 'RUNNING'")
                .update();
    }

    private static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }

    private static void inParallel(Runnable one, Runnable other) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(one);
            threads.execute(other);
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS))
                    .as("both nodes work at once")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What kill -9 looks like from inside: nothing is caught, nothing is written any more.
    private static final class Death extends Error {}
}
