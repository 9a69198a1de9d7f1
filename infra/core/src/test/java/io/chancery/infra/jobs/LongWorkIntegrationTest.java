package io.chancery.infra.jobs;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.jobs.LongJob.Piece;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LongWorkIntegrationTest extends WorkingNode {

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
    void whatIsLoggedOnTheWayNamesFirmAndWork() {
        createTally();
        var named = new CopyOnWriteArrayList<String>();
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));

        start(new Counting() {
            @Override
            public Piece next(LongJobState state, Progress progress) {
                named.addIfAbsent(MDC.get("tenant") + " " + MDC.get("work"));
                return super.next(state, progress);
            }
        });

        await(() -> "DONE".equals(state(id)));
        assertThat(named).containsExactly("ashworth count");
    }

    @Test
    void workStopsWhenAnOperatorAsks() {
        createTally();
        var id = as(ASHWORTH, () -> jobs.start("count", "to ten", ""));
        var reports = new CopyOnWriteArrayList<RunReport>();

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
}
