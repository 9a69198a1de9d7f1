package io.chancery.infra.jobs;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsIntegrationTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SHARE = 2;

    private TwoFirms firms;
    private Jobs jobs;
    private TransactionTemplate transaction;
    private JdbcClient firm;
    private CellSchedulers node;

    @BeforeEach
    void open() {
        firms = new TwoFirms(6);
        firm = firms.get(JdbcClient.class);
        jobs = new Jobs(firm, RunWatch.NOBODY, () -> TwoFirms.MAVIS, CLOCK);
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
    }

    @AfterEach
    void close() {
        if (node != null) {
            node.stop();
        }
        firms.close();
    }

    @Test
    void workIsDoneOnceForTheFirmThatAsked() {
        var done = Collections.synchronizedList(new ArrayList<String>());
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", "hello"));
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", "hello again"));
        as(BIRCHWOOD, () -> jobs.enqueue("greet", "1", "guten Tag"));

        start(job("greet", (subject, payload) -> done.add(TenantContext.require() + " " + payload)));

        await(() -> waiting("short_task") == 0);
        assertThat(done).containsExactlyInAnyOrder(ASHWORTH.id() + " hello", BIRCHWOOD.id() + " guten Tag");
    }

    @Test
    void whatDoesNotCommitWasNotAskedFor() {
        assertThatThrownBy(() -> as(ASHWORTH, () -> {
                    jobs.enqueue("greet", "1", "hello");
                    throw new IllegalStateException("the business said no");
                }))
                .hasMessage("the business said no");
        assertThat(waiting("short_task")).isZero();
    }

    @Test
    void nobodyAsksInTheNameOfNoFirm() {
        var bare =
                JdbcClient.create(firms.database().dataSource(firms.database().app()));
        assertThatThrownBy(() -> bare.sql("select jobs.enqueue('short', 'greet', '1', '', now())")
                        .query(Boolean.class)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("inside of a firm's transaction only");
        assertThatThrownBy(() -> as(
                        ASHWORTH,
                        () -> firm.sql("select task_data from jobs.short_task")
                                .query(byte[].class)
                                .list()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aFirmWithAThousandThingsToDoKeepsNobodyWaiting() {
        var done = Collections.synchronizedList(new ArrayList<String>());
        ask(ASHWORTH, 1000);
        start(job("greet", (subject, payload) -> done.add(payload)));
        await(() -> done.size() >= 200);

        ask(BIRCHWOOD, 20);

        await(() -> Collections.frequency(done, "birchwood") == 20);
        assertThat(Collections.frequency(done, "ashworth"))
                .as("of the thousand, when the other's twenty are done")
                .isLessThan(1000);
        assertThat(turnsOf(done, "birchwood")).as("ashworth's turns between birchwood's").allMatch(turns -> turns <= 8);
        await(() -> done.size() == 1020);
    }

    @Test
    void whatWasAskedForFirstIsNotOvertakenForever() {
        ask(ASHWORTH, 3);
        for (int i = 0; i < 50; i++) {
            int late = i;
            as(BIRCHWOOD, () -> jobs.enqueue("greet", "b" + late, "birchwood"));
        }
        var done = Collections.synchronizedList(new ArrayList<String>());
        start(job("greet", (subject, payload) -> done.add(payload)));
        await(() -> done.size() == 53);
        assertThat(done.lastIndexOf("ashworth")).isLessThan(15);
    }

    @Test
    void aFirmWhoseWorkHangsLeavesRoomForTheOthers() throws InterruptedException {
        var hanging = new CountDownLatch(1);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var birchwoods = new CountDownLatch(5);
        ask(ASHWORTH, 50);
        start(job("greet", (subject, payload) -> {
            if (payload.equals("birchwood")) {
                birchwoods.countDown();
                return;
            }
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            awaitUninterruptibly(hanging);
            running.decrementAndGet();
        }));
        await(() -> running.get() == SHARE);

        ask(BIRCHWOOD, 5);

        assertThat(birchwoods.await(10, TimeUnit.SECONDS))
                .as("the other firm's work is done meanwhile")
                .isTrue();
        assertThat(most).hasValue(SHARE);
        hanging.countDown();
    }

    @Test
    void shortWorkThatIsGivenUpCanBeTriedAgain() {
        var mended = new AtomicBoolean();
        var done = Collections.synchronizedList(new ArrayList<String>());
        var reports = Collections.synchronizedList(new ArrayList<RunReport>());
        var cell = firms.get(Cells.class).serving(Cells.MAIN);
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", "hello"));
        as(BIRCHWOOD, () -> jobs.enqueue("greet", "1", "hallo"));
        owner().sql("update jobs.short_task set consecutive_failures = 9, last_failure = now() where firm = :firm")
                .param("firm", ASHWORTH.role())
                .update();
        var job = job("greet", (subject, payload) -> {
            if (TenantContext.require().equals(ASHWORTH.id()) && !mended.get()) {
                throw new IllegalStateException("secret of the firm");
            }
            done.add(payload);
        });
        start(List.of(job), List.of(), report -> {
            reports.add(report);
            return false;
        });
        await(() -> waiting("dead_task") == 1 && waiting("short_task") == 0);
        assertThat(done).containsExactly("hallo");
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.state()).isEqualTo(RunState.FAILED);
            assertThat(report.message()).isEqualTo("IllegalStateException");
        });

        mended.set(true);
        new DeadTasks(cell).revive("greet", ASHWORTH.role() + ":1", CLOCK.instant());
        new DeadTasks(cell).revive("greet", ASHWORTH.role() + ":1", CLOCK.instant());

        await(() -> waiting("dead_task") == 0 && waiting("short_task") == 0);
        assertThat(done).containsExactly("hallo", "hello");
        assertThat(reports).last().extracting(RunReport::state).isEqualTo(RunState.DONE);
    }

    @Test
    void workThatFailsIsTriedAgain() {
        var attempts = new AtomicInteger();
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", ""));

        start(job("greet", (subject, payload) -> {
            if (attempts.incrementAndGet() < 2) {
                throw new IllegalStateException("the mail server slept");
            }
        }));

        await(() -> waiting("short_task") == 0);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void longWorkGoesOnWhereTheDeadNodeStoodAndDoesNothingTwice() {
        createTally();
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));
        // What a node leaves behind that was killed after its fourth piece
        as(ASHWORTH, () -> {
            for (int i = 0; i < 4; i++) {
                firm.sql("insert into tally values (:i)").param("i", i).update();
            }
            return firm.sql("update long_job set state = 'RUNNING', token = 1, attempts = 1, cursor = '4', done = 4")
                    .update();
        });
        owner().sql("""
                update jobs.long_task
                   set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 hour', version = 2
                """).update();

        start(new Counting());

        await(() -> "DONE".equals(state(id)));
        assertThat(tally()).isEqualTo(10);
        assertThat(waiting("long_task")).isZero();
    }

    @Test
    void aNodeThatOnlySleptWritesNothing() {
        createTally();
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));
        var table = new LongJobTable(firm, CLOCK);
        long slept = as(ASHWORTH, () -> table.take(id).orElseThrow());
        long awake = as(ASHWORTH, () -> table.take(id).orElseThrow());

        assertThatThrownBy(() -> as(ASHWORTH, () -> table.hold(id, slept))).isInstanceOf(JobLost.class);
        assertThat(as(ASHWORTH, () -> table.hold(id, awake)).attempts()).isEqualTo(2);
    }

    @Test
    void aPieceThatFailsIsRolledBackAndTriedAgain() {
        createTally();
        var failed = new AtomicBoolean();
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));

        start(new Counting() {
            @Override
            public Piece next(LongJobState state, Progress progress) {
                var piece = super.next(state, progress);
                if (state.done() == 5 && failed.compareAndSet(false, true)) {
                    throw new IllegalStateException("the disk was full");
                }
                return piece;
            }
        });

        await(() -> "DONE".equals(state(id)));
        assertThat(failed).isTrue();
        assertThat(tally()).isEqualTo(10);
    }

    @Test
    void workStopsWhenAnOperatorAsks() {
        createTally();
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));
        var reports = Collections.synchronizedList(new ArrayList<RunReport>());

        start(List.of(), List.of(new Counting()), report -> {
            reports.add(report);
            return true;
        });

        await(() -> "STOPPED".equals(state(id)));
        assertThat(tally()).as("the piece under way was rolled back").isZero();
        assertThat(reports).last().extracting(RunReport::state).isEqualTo(RunState.STOPPED);
    }

    @Test
    void whatWasStoppedGoesOnWhenItIsAskedForAgain() {
        createTally();
        var stopping = new AtomicBoolean(true);
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));
        start(List.of(), List.of(new Counting()), report -> stopping.get());
        await(() -> "STOPPED".equals(state(id)) && waiting("long_task") == 0);

        stopping.set(false);
        as(BIRCHWOOD, () -> {
            jobs.restart(id);
            return null;
        });
        assertThat(waiting("long_task")).as("another firm cannot").isZero();
        as(ASHWORTH, () -> {
            jobs.restart(id);
            return null;
        });

        await(() -> "DONE".equals(state(id)));
        assertThat(tally()).isEqualTo(10);
    }

    /// Counts to ten, one number a piece, each written into the firm's own table.
    private class Counting implements LongJob {

        @Override
        public String kind() {
            return "count";
        }

        @Override
        public Piece next(LongJobState state, Progress progress) {
            if (state.done() == 10) {
                return new Piece.Finished("counted");
            }
            firm.sql("insert into tally values (:i)").param("i", state.done()).update();
            return new Piece.More(String.valueOf(state.done() + 1), state.done() + 1, 10);
        }
    }

    private interface Body {
        void run(String subject, String payload);
    }

    private static ShortJob job(String kind, Body body) {
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

    private void ask(Tenant tenant, int times) {
        as(tenant, () -> {
            for (int i = 0; i < times; i++) {
                jobs.enqueue("greet", "n" + i, tenant.slug());
            }
            return null;
        });
    }

    /// How many others came between two of this kind.
    private static List<Integer> turnsOf(List<String> done, String wanted) {
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

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(ShortJob job) {
        start(List.of(job), List.of(), RunWatch.NOBODY);
    }

    private void start(LongJob job) {
        start(List.of(), List.of(job), RunWatch.NOBODY);
    }

    private void start(List<ShortJob> shortJobs, List<LongJob> longJobs, RunWatch watch) {
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

    private <T> T as(Tenant tenant, Supplier<T> work) {
        return TenantContext.callAs(tenant.id(), () -> transaction.execute(_ -> work.get()));
    }

    private void createTally() {
        owner().sql("create table firm_ashworth.tally (number bigint primary key)")
                .update();
    }

    private int tally() {
        return as(
                ASHWORTH,
                () -> firm.sql("select count(*) from tally")
                        .query(Integer.class)
                        .single());
    }

    private String state(UUID id) {
        return as(
                ASHWORTH,
                () -> firm.sql("select state from long_job where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
    }

    private int waiting(String table) {
        return owner().sql("select count(*) from jobs." + table)
                .query(Integer.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(firms.database().dataSource(firms.database().owner()));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not happen within 30 s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
