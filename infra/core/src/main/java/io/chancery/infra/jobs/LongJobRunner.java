package io.chancery.infra.jobs;

import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// Carries out long work, piece by piece, until it is over, is asked to stop, or the node is about to go. Runs with the
/// firm bound.
final class LongJobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LongJobRunner.class);
    private static final Duration REPORTED_EVERY = Duration.ofSeconds(1);

    private final LongJobTable table;
    private final TransactionOperations transactions;
    private final RunWatch watch;
    private final Clock clock;

    LongJobRunner(LongJobTable table, TransactionOperations transactions, RunWatch watch, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.watch = watch;
        this.clock = clock;
    }

    enum Ended {
        /// Nothing remains to be done by anybody, as far as this node knows.
        OVER,
        /// Another node shall go on.
        PAUSED
    }

    /// @param going whether the node is about to go
    Ended run(TenantId tenant, UUID id, LongJob job, BooleanSupplier going) {
        var token =
                Objects.requireNonNull(transactions.execute(_ -> table.take(id).orElse(-1L)));
        if (token < 0) {
            return Ended.OVER;
        }
        try {
            return pieces(tenant, id, token, job, going);
        } catch (JobLost e) {
            LOG.warn("{}", e.getMessage());
            return Ended.OVER;
        } catch (RuntimeException e) {
            // The piece is rolled back; why it failed stands with the work until the next attempt.
            transactions.executeWithoutResult(_ -> table.note(id, trouble(e)));
            throw e;
        }
    }

    private Ended pieces(TenantId tenant, UUID id, long token, LongJob job, BooleanSupplier going) {
        var reported = Instant.EPOCH;
        while (true) {
            var step = Objects.requireNonNull(transactions.execute(_ -> piece(id, token, job)));
            if (step.piece() instanceof Piece.Finished(String outcome)) {
                watch.report(report(tenant, job, step.before(), RunState.DONE, outcome));
                return Ended.OVER;
            }
            var now = clock.instant();
            if (!now.isBefore(reported.plus(REPORTED_EVERY))) {
                reported = now;
                if (watch.report(report(tenant, job, step.after(), RunState.RUNNING, ""))) {
                    transactions.executeWithoutResult(_ -> stop(id, token));
                    watch.report(report(tenant, job, step.after(), RunState.STOPPED, "stopped by request"));
                    return Ended.OVER;
                }
            }
            if (going.getAsBoolean()) {
                return Ended.PAUSED;
            }
        }
    }

    /// @param before how far the work was
    private record Step(LongJobState before, Piece piece) {

        LongJobState after() {
            return piece instanceof Piece.More(String cursor, long done, long total)
                    ? new LongJobState(
                            before.id(), before.subject(), before.payload(), cursor, done, total, before.attempts())
                    : before;
        }
    }

    private Step piece(UUID id, long token, LongJob job) {
        var state = table.hold(id, token);
        var piece = job.next(state);
        switch (piece) {
            case Piece.More more -> table.advance(id, more);
            case Piece.Finished finished -> table.end(id, RunState.DONE, finished.outcome());
        }
        return new Step(state, piece);
    }

    private void stop(UUID id, long token) {
        table.hold(id, token);
        table.end(id, RunState.STOPPED, "stopped by request");
    }

    /// Gives the work up after too many attempts.
    void giveUp(TenantId tenant, UUID id, LongJob job, String why) {
        transactions.executeWithoutResult(_ -> table.end(id, RunState.FAILED, why));
        watch.report(new RunReport(id, tenant, job.kind(), "", RunState.FAILED, 0, 0, 0, why));
    }

    private static RunReport report(TenantId tenant, LongJob job, LongJobState state, RunState to, String message) {
        return new RunReport(
                state.id(),
                tenant,
                job.kind(),
                state.subject(),
                to,
                state.done(),
                state.total(),
                state.attempts(),
                message);
    }

    static String trouble(Throwable e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
