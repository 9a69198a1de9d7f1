package io.chancery.infra.jobs;

import static io.chancery.infra.TwoFirms.ASHWORTH;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One node that works for two firms, and what tests of it need.
abstract class WorkingNode {

    static final Clock CLOCK = Clock.systemUTC();
    static final int SHARE = 2;

    static TwoFirms firms;
    static Jobs jobs;
    static TransactionTemplate transaction;
    static JdbcClient firm;
    private CellSchedulers node;

    @BeforeAll
    static void open() {
        firms = new TwoFirms(6);
        firm = firms.get(JdbcClient.class);
        jobs = new Jobs(firm, RunWatch.NOBODY, () -> TwoFirms.MAVIS, CLOCK);
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @BeforeEach
    void forget() {
        owner().sql("""
                truncate jobs.short_task, jobs.long_task, jobs.dead_task, firm_ashworth.long_job, firm_birchwood.long_job
                """).update();
        owner().sql("drop table if exists firm_ashworth.tally").update();
    }

    @AfterEach
    void stop() {
        if (node != null) {
            node.stop();
        }
    }

    interface Body {
        void run(String subject, String payload);
    }

    static ShortJob job(String kind, Body body) {
        return new ShortJob() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(String subject, String payload) {
                body.run(subject, payload);
            }
        };
    }

    static void ask(Tenant tenant, int times) {
        as(tenant, () -> {
            for (int i = 0; i < times; i++) {
                jobs.enqueue("greet", "n" + i, tenant.slug());
            }
            return null;
        });
    }

    /// How many others came between two of this kind.
    static List<Integer> turnsOf(List<String> done, String wanted) {
        var turns = new ArrayList<Integer>();
        int last = done.indexOf(wanted);
        for (int i = last + 1; i < done.size(); i++) {
            if (done.get(i).equals(wanted)) {
                turns.add(i - last - 1);
                last = i;
            }
        }
        return turns;
    }

    static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void start(ShortJob job) {
        start(List.of(job), List.of(), RunWatch.NOBODY);
    }

    void start(LongJob job) {
        start(List.of(), List.of(job), RunWatch.NOBODY);
    }

    void start(List<ShortJob> shortJobs, List<LongJob> longJobs, RunWatch watch) {
        var quick = new JobProperties(true, Duration.ofMillis(50), Duration.ofMillis(500), 4, 3, 2, SHARE, 1);
        var runner = new LongJobRunner(new LongJobTable(firm, CLOCK), transaction, watch, CLOCK);
        node = new CellSchedulers(
                firms.get(Cells.class),
                firms.get(TenantDirectory.class),
                shortJobs,
                longJobs,
                runner,
                watch,
                quick,
                "n");
        node.start();
    }

    static <T> T as(Tenant tenant, Supplier<T> work) {
        return TenantContext.callAs(tenant.id(), () -> transaction.execute(_ -> work.get()));
    }

    static void createTally() {
        owner().sql("create table firm_ashworth.tally (number bigint primary key)")
                .update();
    }

    static int tally() {
        return as(
                ASHWORTH,
                () -> firm.sql("select count(*) from tally")
                        .query(Integer.class)
                        .single());
    }

    static String state(UUID id) {
        return as(
                ASHWORTH,
                () -> firm.sql("select state from long_job where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    static int waiting(String table) {
        return owner().sql("select count(*) from jobs." + table)
                .query(Integer.class)
                .single();
    }

    static JdbcClient owner() {
        return JdbcClient.create(firms.database().dataSource(firms.database().owner()));
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within 30 s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
