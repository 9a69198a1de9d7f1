package io.chancery.app.sweeping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sweeps the bound firm, a portion in each transaction: what was done stays done, and nobody waits. Two nodes at once
/// take different rows.
@Component
class FirmSweep {

    private static final int PORTION = 2_000;
    private static final int PORTIONS_MAX = 50;

    private static final String COMMANDS = """
            delete from command where id in (
                select id from command where at < :before limit :portion for update skip locked)""";

    private static final String DRAFTS = """
            delete from draft where (person, form, subject) in (
                select person, form, subject from draft where saved_at < :before limit :portion for update skip locked)""";

    /// What a copy refused to send is not waited for either.
    private static final String LETTERS = """
            delete from outbox where id in (
                select id from outbox where state in ('SENT', 'REFUSED') and written_at < :before
                 limit :portion for update skip locked)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final KeptFor kept;

    FirmSweep(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, KeptFor kept) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = kept;
    }

    /// @return how many rows went
    int sweep() {
        return delete(COMMANDS, kept.commands()) + delete(DRAFTS, kept.drafts()) + delete(LETTERS, kept.letters());
    }

    /// What is left after so many portions goes in the next round.
    private int delete(String statement, Duration age) {
        var before = Timestamp.from(clock.instant().minus(age));
        int gone = 0;
        for (int portion = 0; portion < PORTIONS_MAX; portion++) {
            int rows = Objects.requireNonNull(transaction.execute(status -> jdbc.sql(statement)
                    .param("before", before)
                    .param("portion", PORTION)
                    .update()));
            gone += rows;
            if (rows < PORTION) {
                break;
            }
        }
        return gone;
    }
}
