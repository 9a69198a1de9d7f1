package io.chancery.infra.jobs;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static io.chancery.infra.TwoFirms.COPY_OF_ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShortWorkIntegrationTest extends WorkingNode {

    @Test
    void workIsDoneOnceForTheFirmThatAsked() {
        var done = new CopyOnWriteArrayList<String>();
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", "hello"));
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", "hello again"));
        as(BIRCHWOOD, () -> jobs.enqueue("greet", "1", "guten Tag"));

        start(job("greet", (subject, payload) -> done.add(TenantContext.require() + " " + payload)));

        await(() -> waiting("short_task") == 0);
        assertThat(done).containsExactlyInAnyOrder(ASHWORTH.id() + " hello", BIRCHWOOD.id() + " guten Tag");
    }

    @Test
    void whatIsLoggedOnTheWayNamesFirmAndWork() {
        var named = new CopyOnWriteArrayList<String>();
        as(ASHWORTH, () -> jobs.enqueue("greet", "1", "hello"));
        as(BIRCHWOOD, () -> jobs.enqueue("greet", "1", "guten Tag"));

        start(job("greet", (subject, payload) -> named.add(payload + " " + MDC.get("tenant") + " " + MDC.get("work"))));

        await(() -> waiting("short_task") == 0);
        assertThat(named).containsExactlyInAnyOrder("hello ashworth greet", "guten Tag birchwood greet");
    }

    @Test
    void noWorkLeavesTheCopyOfAFirm() {
        var done = new CopyOnWriteArrayList<String>();
        askAsTheCopy("greet");
        askAsTheCopy("stay");
        as(BIRCHWOOD, () -> jobs.enqueue("greet", "1", "birchwood"));

        start(
                List.of(job("greet", (subject, payload) -> done.add(payload)), new ShortJob() {
                    @Override
                    public String kind() {
                        return "stay";
                    }

                    @Override
                    public boolean staysInside() {
                        return true;
                    }

                    @Override
                    public void run(String subject, String payload) {
                        done.add("inside " + TenantContext.require());
                    }
                }),
                List.of(),
                RunWatch.NOBODY);

        await(() -> waiting("short_task") == 0);
        assertThat(done).containsExactlyInAnyOrder("birchwood", "inside " + COPY_OF_ASHWORTH.id());
    }

    /// As the copy's role would by its transaction.
    private static void askAsTheCopy(String kind) {
        owner().sql("""
                        insert into jobs.short_task (task_name, task_instance, task_data, execution_time, picked, version, priority, firm)
                        values (:kind, :firm || ':1', convert_to('copy', 'UTF8'), now(), false, 1, 0, :firm)
                        """)
                .param("kind", kind)
                .param("firm", COPY_OF_ASHWORTH.role())
                .update();
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
        var done = new CopyOnWriteArrayList<String>();
        ask(ASHWORTH, 1000);
        start(job("greet", (subject, payload) -> done.add(payload)));
        await(() -> done.size() >= 200);

        ask(BIRCHWOOD, 20);

        await(() -> Collections.frequency(done, "birchwood") == 20);
        assertThat(Collections.frequency(done, "ashworth"))
                .as("of the thousand, when the other's twenty are done")
                .isLessThan(1000);
        assertThat(turnsOf(done, "birchwood"))
                .as("ashworth's turns between birchwood's")
                .allMatch(turns -> turns <= 8);
        await(() -> done.size() == 1020);
    }

    @Test
    void whatWasAskedForFirstIsNotOvertakenForever() {
        ask(ASHWORTH, 3);
        for (int i = 0; i < 50; i++) {
            int late = i;
            as(BIRCHWOOD, () -> jobs.enqueue("greet", "b" + late, "birchwood"));
        }
        var done = new CopyOnWriteArrayList<String>();
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
        var done = new CopyOnWriteArrayList<String>();
        var reports = new CopyOnWriteArrayList<RunReport>();
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
}
