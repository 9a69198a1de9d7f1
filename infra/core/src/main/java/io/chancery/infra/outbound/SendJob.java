package io.chancery.infra.outbound;

import io.chancery.infra.jobs.ShortJob;
import io.chancery.infra.outbound.OutboxTable.Waiting;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/// Sends one letter. A node that dies after sending and before noting it sends again; the letter carries its id, by
/// which receivers know it.
///
/// Nothing ever leaves a copy of a firm: it holds the addresses of real people.
final class SendJob implements ShortJob {

    static final String KIND = "outbound.send";

    private static final Logger LOG = LoggerFactory.getLogger(SendJob.class);
    private static final int ATTEMPTS_MAX = 8;

    private final OutboxTable table;
    private final LetterNews news;
    private final TransactionOperations transactions;
    private final TenantDirectory firms;
    private final MailDoor mail;
    private final CallDoor calls;

    SendJob(
            OutboxTable table,
            LetterNews news,
            TransactionOperations transactions,
            TenantDirectory firms,
            MailDoor mail,
            CallDoor calls) {
        this.table = table;
        this.news = news;
        this.transactions = transactions;
        this.firms = firms;
        this.mail = mail;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// A copy's letters are refused here, where the firm's administrator sees it.
    @Override
    public boolean staysInside() {
        return true;
    }

    @Override
    public void run(String subject, String payload) {
        var id = UUID.fromString(subject);
        var waiting = Objects.requireNonNull(transactions.execute(_ -> table.waiting(id)));
        waiting.ifPresent(this::leave);
    }

    private void leave(Waiting letter) {
        var id = letter.id();
        if (firms.require(TenantContext.require()).isCopy()) {
            transactions.executeWithoutResult(_ -> {
                table.failed(id, LetterState.REFUSED, "nothing leaves the copy of a firm");
                news.moved(id);
            });
            return;
        }
        try {
            send(letter);
        } catch (CannotBeSent e) {
            fail(letter, e);
            return;
        }
        transactions.executeWithoutResult(_ -> {
            table.sent(id);
            if (letter.attempts() > 0) {
                news.moved(id);
            }
        });
    }

    private void send(Waiting letter) {
        switch (letter.channel()) {
            case MAIL -> mail.send(letter);
            case HTTP -> calls.send(letter);
        }
    }

    /// @throws CannotBeSent so that it is tried again, until it has been tried enough
    private void fail(Waiting letter, CannotBeSent why) {
        boolean last = letter.attempts() + 1 >= ATTEMPTS_MAX;
        var trouble = String.valueOf(why.getMessage());
        transactions.executeWithoutResult(_ -> {
            table.failed(letter.id(), last ? LetterState.DEAD : LetterState.WAITING, trouble);
            if (last) {
                news.died(letter.id(), letter.recipient());
            } else {
                news.moved(letter.id());
            }
        });
        if (!last) {
            throw why;
        }
        LOG.error("The letter {} did not leave after {} attempts: {}", letter.id(), ATTEMPTS_MAX, trouble);
    }
}
