package io.chancery.control.orders;

import static io.chancery.control.operators.OperatorPermission.FIRM_OPEN;
import static io.chancery.control.operators.OperatorPermission.FIRM_SUSPEND;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.ORDER_MEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// A console that orders and two nodes that work the orders off, all on one database.
abstract class TwoNodesTest {

    static final Duration LONG = Duration.ofMinutes(5);
    static final Reason UNPAID = new Reason("Unpaid since March");

    static Installation installation;
    static Orders orders;
    static OrderBook book;
    static OrderWorker worker;
    static OrderWorker otherWorker;
    /// Gives an order back soon when another node is still in a step of its firm.
    static OrderWorker impatientWorker;
    static OrderQueue queue;
    static Registry registry;

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
                .sql("truncate control.order_step, control.tenant_order, control.audit_entry, control.tenant cascade")
                .update();
        allow(FIRM_OPEN, FIRM_SUSPEND, FLEET_READ, ORDER_MEND);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static TenantId open(OpenFirm request) {
        return orders.openFirm(CommandId.next(), request);
    }

    static TenantId active(OpenFirm request) {
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

    static OrderSheet latest(TenantId tenant) {
        return book.latest(tenant).orElseThrow();
    }

    static int audited(String action) {
        return installation
                .superuser()
                .sql("select count(*) from control.audit_entry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    static void leaseRunsOut() {
        installation
                .superuser()
                .sql(
                        "update control.tenant_order set lease_until = clock_timestamp() - interval '1 second' where state = 'RUNNING'")
                .update();
    }

    static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }

    static void inParallel(Runnable one, Runnable other) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(one);
            threads.execute(other);
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS))
                    .as("both nodes work at once")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What kill -9 looks like from inside: nothing is caught, nothing is written any more.
    static final class Death extends Error {}
}
