package io.chancery.infra.outbound;

import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.persistence.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes letters of the bound firm, within the transaction that makes them necessary, and shows what became of them.
public class Outbox {

    private final JdbcClient firm;
    private final Jobs jobs;
    private final Clock clock;

    Outbox(JdbcClient firm, Jobs jobs, Clock clock) {
        this.firm = firm;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Sends the letter after the transaction has committed, and gives its id.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        var id = Ids.next();
        switch (letter) {
            case Letter.Mail mail -> write(id, Channel.MAIL, mail.to().value(), mail.subject(), mail.text());
            case Letter.Call call -> write(id, Channel.HTTP, call.to().toString(), "", call.json());
        }
        jobs.enqueue(SendJob.KIND, id.toString(), "");
        return id;
    }

    /// The newest letters that did not leave, for the eyes of the firm's administrator.
    @Transactional(readOnly = true)
    public List<LetterSheet> dead(int limit) {
        return firm.sql("""
                select id, channel, recipient, subject, state, attempts, trouble, written_at
                  from outbox where state in ('DEAD', 'REFUSED') order by written_at desc limit :limit
                """).param("limit", limit).query(LetterSheet.class).list();
    }

    /// Tries a dead letter again. A letter that is not dead stays as it is.
    @Transactional
    public void sendAgain(UUID id) {
        int revived = firm.sql("update outbox set state = 'WAITING', attempts = 0 where id = :id and state = 'DEAD'")
                .param("id", id)
                .update();
        if (revived == 1) {
            jobs.enqueue(SendJob.KIND, id.toString(), "");
        }
    }

    private void write(UUID id, Channel channel, String recipient, String subject, String body) {
        firm.sql("""
                insert into outbox (id, channel, recipient, subject, body, state, written_at)
                values (:id, :channel, :recipient, :subject, :body, 'WAITING', :at)
                """)
                .param("id", id)
                .param("channel", channel.name())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
