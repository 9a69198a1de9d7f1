package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.persistence.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets nights go by, as the work of the night does it: each piece in a transaction.
record ReadNights(NightTable nights, ReadingAgain job, TransactionTemplate transaction) {

    void pass(LocalDate night) {
        finish(night, begin(night));
    }

    Piece.More begin(LocalDate night) {
        assertThat(transaction.<Boolean>execute(_ -> nights.open(night, Instant.now())))
                .isTrue();
        return (Piece.More) step(night, new Piece.More("", 0, 0));
    }

    void finish(LocalDate night, Piece.More begun) {
        var at = begun;
        while (step(night, at) instanceof Piece.More more) {
            at = more;
        }
        var end = state(night, at);
        transaction.executeWithoutResult(_ -> job.ended(end, RunState.DONE, ""));
    }

    /// A node that dies before its piece is committed.
    void die(LocalDate night, Piece.More at) {
        transaction.executeWithoutResult(dying -> {
            job.next(state(night, at), (done, total) -> {});
            dying.setRollbackOnly();
        });
    }

    Piece step(LocalDate night, Piece.More at) {
        return Objects.requireNonNull(transaction.execute(_ -> job.next(state(night, at), (done, total) -> {})));
    }

    /// @param why by the name of what went wrong
    void giveUp(LocalDate night, Piece.More at, String why) {
        transaction.executeWithoutResult(_ -> job.ended(state(night, at), RunState.FAILED, why));
    }

    private static LongJobState state(LocalDate night, Piece.More at) {
        return new LongJobState(
                Ids.next(), ReadingAgain.SUBJECT, night.toString(), null, at.cursor(), at.done(), at.total(), 1);
    }
}
