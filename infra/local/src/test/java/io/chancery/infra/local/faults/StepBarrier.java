package io.chancery.infra.local.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Stops a node at a chosen point of a chosen step of an upgrade, until it is let go: by a trigger on the record of
/// steps that waits for a lock which this side holds. The product knows nothing of it.
final class StepBarrier implements AutoCloseable {

    /// When a node is stopped.
    enum Moment {
        /// Before the step has done anything.
        BEGINNING("RUNNING", 815),
        /// When the step has done its work, and before that is written down.
        END("DONE", 816);

        private final String state;
        /// Each has its own, so that who is let go at the beginning still finds the end locked.
        private final int lock;

        Moment(String state, int lock) {
            this.state = state;
            this.lock = lock;
        }
    }

    private static final Duration ARRIVAL_MAX = Duration.ofMinutes(3);

    private final Connection holder;
    private final Statement sql;

    StepBarrier(Connection holder) throws SQLException {
        this.holder = holder;
        this.sql = holder.createStatement();
        sql.execute("drop table if exists public.step_barrier");
        sql.execute("create table public.step_barrier (upgrade uuid, step text, state text)");
        sql.execute("""
                create or replace function public.wait_at_step_barrier() returns trigger
                    language plpgsql security definer set search_path = '' as $$
                begin
                    if (new.attempts <> old.attempts or new.state <> old.state)
                       and exists (select from public.step_barrier b
                                    where b.upgrade = new.upgrade and b.step = new.name and b.state = new.state) then
                        perform pg_advisory_xact_lock(case new.state when '%s' then %d else %d end);
                    end if;
                    return new;
                end $$""".formatted(Moment.BEGINNING.state, Moment.BEGINNING.lock, Moment.END.lock));
        sql.execute("""
                create or replace trigger waits_at_step_barrier before update on control.upgrade_step
                    for each row execute function public.wait_at_step_barrier()""");
    }

    /// Whoever comes to a stop that [#stopAt] names waits from now on.
    void raise() throws SQLException {
        for (var moment : Moment.values()) {
            lock(moment);
        }
    }

    private void lock(Moment moment) throws SQLException {
        sql.execute("select pg_advisory_lock(%d)".formatted(moment.lock));
    }

    private void unlock(Moment moment) throws SQLException {
        sql.execute("select pg_advisory_unlock(%d)".formatted(moment.lock));
    }

    /// The next stop; there is none after [#stopNowhere].
    void stopAt(UUID upgrade, String step, Moment moment) throws SQLException {
        stopNowhere();
        sql.execute("insert into public.step_barrier values ('%s', '%s', '%s')".formatted(upgrade, step, moment.state));
    }

    void stopNowhere() throws SQLException {
        sql.execute("delete from public.step_barrier");
    }

    void awaitArrival() throws SQLException {
        var end = System.nanoTime() + ARRIVAL_MAX.toNanos();
        while (waiting().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nobody came to the step");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /// Lets go who waits at a beginning, and is up again at once.
    void letThrough() throws SQLException {
        unlock(Moment.BEGINNING);
        lock(Moment.BEGINNING);
    }

    void lower() throws SQLException {
        for (var moment : Moment.values()) {
            unlock(moment);
        }
    }

    /// PostgreSQL does not notice that a client is dead while its statement waits.
    void forgetDead(List<Integer> backends) throws SQLException {
        for (int backend : backends) {
            sql.execute("select pg_terminate_backend(%d, 5000)".formatted(backend));
        }
    }

    /// The connections that wait at the stop.
    List<Integer> waiting() throws SQLException {
        var waiting = new ArrayList<Integer>();
        try (var rows = sql.executeQuery(
                "select pid from pg_locks where locktype = 'advisory' and objid in (%d, %d) and not granted"
                        .formatted(Moment.BEGINNING.lock, Moment.END.lock))) {
            while (rows.next()) {
                waiting.add(rows.getInt(1));
            }
        }
        return waiting;
    }

    @Override
    public void close() throws SQLException {
        sql.execute("select pg_advisory_unlock_all()");
        sql.execute("drop trigger if exists waits_at_step_barrier on control.upgrade_step");
        sql.execute("drop function if exists public.wait_at_step_barrier()");
        sql.execute("drop table if exists public.step_barrier");
        holder.close();
    }
}
