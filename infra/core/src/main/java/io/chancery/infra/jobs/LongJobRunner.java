package io.chancery.infra.jobs;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// Carries out long work, piece by piece, until it is over, is asked to stop, or the node is about to go. Runs with
/// the firm bound.
final class LongJobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LongJobRunner.class);

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
            return pieces(id, token, job, new ToldProgress(watch, tenant, job, clock), going);
        } catch (JobLost e) {
            LOG.warn("{}", e.getMessage());
            return Ended.OVER;
        } catch (StopAsked e) {
            end(tenant, id, token, job, RunState.STOPPED, "", "");
            return Ended.OVER;
        } catch (Refusal e) {
            end(tenant, id, token, job, RunState.FAILED, e.code(), e.code());
            return Ended.OVER;
        } catch (RuntimeException e) {
            // The piece is rolled back; why it failed stands with the work until the next attempt.
            transactions.executeWithoutResult(_ -> table.note(id, trouble(e)));
            throw e;
        }
    }

    private Ended pieces(UUID id, long token, LongJob job, ToldProgress progress, BooleanSupplier going) {
        while (true) {
            var step = Objects.requireNonNull(transactions.execute(_ -> piece(id, token, job, progress)));
            switch (step.piece()) {
                case Piece.More more -> progress.after(step.before().at(more));
                case Piece.Finished(String outcome) -> {
                    progress.over(step.before(), RunState.DONE, outcome);
                    return Ended.OVER;
                }
            }
            if (going.getAsBoolean()) {
                return Ended.PAUSED;
            }
        }
    }

    /// @param before how far the work was
    private record Step(LongJobState before, Piece piece) {}

    private Step piece(UUID id, long token, LongJob job, ToldProgress progress) {
        var state = table.hold(id, token);
        progress.begin(state);
        var piece = job.next(state, progress);
        switch (piece) {
            case Piece.More more -> table.advance(id, more);
            case Piece.Finished(String outcome) -> end(state, job, RunState.DONE, outcome);
        }
        return new Step(state, piece);
    }

    private void end(LongJobState state, LongJob job, RunState how, String outcome) {
        table.end(state.id(), how, outcome);
        job.ended(state, how, outcome);
    }

    /// @param told what the operators read, who see nothing of the firm's data
    private void end(TenantId tenant, UUID id, long token, LongJob job, RunState how, String outcome, String told) {
        var state = Objects.requireNonNull(transactions.execute(_ -> {
            var held = table.hold(id, token);
            end(held, job, how, outcome);
            return held;
        }));
        watch.report(RunReport.of(tenant, job, state, how, told));
    }

    /// Gives the work up after too many attempts.
    void giveUp(TenantId tenant, UUID id, LongJob job, Throwable why) {
        var token =
                Objects.requireNonNull(transactions.execute(_ -> table.take(id).orElse(-1L)));
        if (token >= 0) {
            end(tenant, id, token, job, RunState.FAILED, trouble(why), nameOf(why));
        }
    }

    /// For the firm's own eyes: the message may hold data of the firm.
    private static String trouble(Throwable e) {
        return e.getMessage() == null ? nameOf(e) : nameOf(e) + ": " + e.getMessage();
    }

    /// For the operators' eyes.
    static String nameOf(Throwable e) {
        return e.getClass().getSimpleName();
    }
}
