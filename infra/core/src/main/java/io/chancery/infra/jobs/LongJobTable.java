package io.chancery.infra.jobs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The firm's rows of long work. Every write but the taking names the token of the node that took it.
final class LongJobTable {

    private static final int OUTCOME_CHARS_MAX = 500;

    private final JdbcClient firm;
    private final Clock clock;

    LongJobTable(JdbcClient firm, Clock clock) {
        this.firm = firm;
        this.clock = clock;
    }

    /// Takes the work from whoever had it. Empty when there is nothing left to do.
    ///
    /// @return the token to write under
    Optional<Long> take(UUID id) {
        return firm.sql("""
                update long_job
                   set state = 'RUNNING', token = token + 1, attempts = attempts + 1,
                       started_at = coalesce(started_at, :now), outcome = null
                 where id = :id and state in ('WAITING', 'RUNNING')
                returning token
                """)
                .param("id", id)
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    /// Locks the row until the piece is done.
    ///
    /// @throws JobLost when the token is not the newest
    LongJobState hold(UUID id, long token) {
        return firm.sql("""
                select id, subject, payload, requested_by, cursor, done, total, attempts
                  from long_job where id = :id and token = :token and state = 'RUNNING' for update
                """)
                .param("id", id)
                .param("token", token)
                .query(LongJobState.class)
                .optional()
                .orElseThrow(() -> new JobLost(id));
    }

    void advance(UUID id, LongJob.Piece.More piece) {
        firm.sql("update long_job set cursor = :cursor, done = :done, total = :total where id = :id")
                .param("id", id)
                .param("cursor", piece.cursor())
                .param("done", piece.done())
                .param("total", piece.total())
                .update();
    }

    void end(UUID id, RunState state, String outcome) {
        firm.sql("update long_job set state = :state, outcome = :outcome, finished_at = :now where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("outcome", outcome.substring(0, Math.min(outcome.length(), OUTCOME_CHARS_MAX)))
                .param("now", now())
                .update();
    }

    /// What went wrong last, for the firm's own eyes; the work is tried again.
    void note(UUID id, String trouble) {
        firm.sql("update long_job set outcome = :trouble where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("trouble", trouble.substring(0, Math.min(trouble.length(), OUTCOME_CHARS_MAX)))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
