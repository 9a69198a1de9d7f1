package io.chancery.infra.jobs;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes in processes of their own, of which one is killed as `kill -9` does in the middle of long work of two
/// firms.
///
/// `-Dchancery.test.heartbeat=10s` takes the heart beat of operation, with which a death is noticed after 40 to 60 s.
class KilledNodeIntegrationTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledNodeIntegrationTest.class);
    private static final Duration RESUMED_WITHIN = Duration.ofSeconds(90);
    private static final String HEARTBEAT = System.getProperty("chancery.test.heartbeat", "1s");

    private final List<Process> nodes = new ArrayList<>();
    private TwoFirms firms;
    private Jobs jobs;
    private TransactionTemplate transaction;
    private JdbcClient firm;

    @BeforeEach
    void open() throws IOException {
        firms = new TwoFirms(4);
        firm = firms.get(JdbcClient.class);
        jobs = new Jobs(firm, RunWatch.NOBODY, () -> TwoFirms.MAVIS, Clock.systemUTC());
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
        for (var tenant : List.of(ASHWORTH, BIRCHWOOD)) {
            owner().sql("create table " + tenant.schema() + ".tally (number bigint)")
                    .update();
        }
        for (var name : List.of("node-1", "node-2")) {
            nodes.add(NodeProcess.start(properties(name)));
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(Process::destroyForcibly);
        nodes.forEach(node -> node.onExit().join());
        firms.close();
    }

    @Test
    void theOtherNodeGoesOnAndDoesNothingTwice() {
        var ashworths = as(ASHWORTH, () -> jobs.start(NodeProcess.KIND, "x", ""));
        var birchwoods = as(BIRCHWOOD, () -> jobs.start(NodeProcess.KIND, "x", ""));
        await("work begins", Duration.ofSeconds(120), () -> written(ASHWORTH).size() > 10);

        var killed = workerOf(ashworths);
        nodes.get(killed).destroyForcibly();
        nodes.get(killed).onExit().join();
        var stoodAt = written(ASHWORTH).size();
        var dead = System.nanoTime();

        await("the other goes on", RESUMED_WITHIN, () -> written(ASHWORTH).size() > stoodAt);
        var silence = Duration.ofNanos(System.nanoTime() - dead);
        await(
                "both are done",
                Duration.ofSeconds(120),
                () -> isDone(ASHWORTH, ashworths) && isDone(BIRCHWOOD, birchwoods));

        LOG.info(
                "Killed at piece {}; another node went on after {} ms, heart beat {}",
                stoodAt,
                silence.toMillis(),
                HEARTBEAT);
        assertThat(stoodAt).as("killed in the middle").isLessThan(NodeProcess.PIECES);
        assertThat(silence).isLessThan(RESUMED_WITHIN);
        var each = LongStream.range(0, NodeProcess.PIECES).boxed().toList();
        assertThat(written(ASHWORTH)).containsExactlyElementsOf(each);
        assertThat(written(BIRCHWOOD)).containsExactlyElementsOf(each);
        assertThat(attempts(ashworths)).as("two nodes took it").isEqualTo(2);
    }

    private HashMap<String, String> properties(String node) {
        var properties =
                new HashMap<>(firms.database().springProperties(firms.database().app()));
        properties.put("chancery.cluster.node", node);
        properties.put("chancery.pool-size", "4");
        properties.put("chancery.jobs.polling", "200ms");
        properties.put("chancery.jobs.heartbeat", HEARTBEAT);
        // Each firm's work on a node of its own, as far as chance has it.
        properties.put("chancery.jobs.long-threads", "1");
        return properties;
    }

    private int workerOf(UUID job) {
        var node = owner().sql("select picked_by from jobs.long_task where task_instance = :instance")
                .param("instance", ASHWORTH.role() + ":" + job)
                .query(String.class)
                .single();
        return node.startsWith("node-1") ? 0 : 1;
    }

    private List<Long> written(Tenant tenant) {
        return as(
                tenant,
                () -> firm.sql("select number from tally order by number")
                        .query(Long.class)
                        .list());
    }

    private boolean isDone(Tenant tenant, UUID job) {
        return as(
                tenant,
                () -> firm.sql("select state = 'DONE' from long_job where id = :id")
                        .param("id", job)
                        .query(Boolean.class)
                        .single());
    }

    private int attempts(UUID job) {
        return as(
                ASHWORTH,
                () -> firm.sql("select attempts from long_job where id = :id")
                        .param("id", job)
                        .query(Integer.class)
                        .single());
    }

    private <T> T as(Tenant tenant, Supplier<T> work) {
        return TenantContext.callAs(tenant.id(), () -> transaction.execute(_ -> work.get()));
    }

    private JdbcClient owner() {
        return JdbcClient.create(firms.database().dataSource(firms.database().owner()));
    }

    private static void await(String what, Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within %d s: %s".formatted(most.toSeconds(), what));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
