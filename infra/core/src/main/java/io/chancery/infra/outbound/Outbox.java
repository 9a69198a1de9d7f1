package io.chancery.infra.outbound;

import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.LikePattern;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes letters of the bound firm, within the transaction that makes them necessary, and shows what became of those
/// that have not left.
public class Outbox {

    /// Announced when a letter that had not left did, or did not again.
    public static final String NEWS = "letter.moved";

    private static final String LETTER = "select id, channel, recipient, subject, state, attempts, trouble, written_at";
    private static final String UNSENT = """
             from outbox
             where state <> 'SENT' and (:anyState or state in (:states))
               and (:search = '' or lower(recipient) like :pattern or lower(subject) like :pattern)
            """;

    private final JdbcClient firm;
    private final Jobs jobs;
    private final LetterNews news;
    private final Clock clock;

    Outbox(JdbcClient firm, Jobs jobs, LetterNews news, Clock clock) {
        this.firm = firm;
        this.jobs = jobs;
        this.news = news;
        this.clock = clock;
    }

    /// Sends the letter after the transaction has committed, and gives its id.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        var id = Ids.next();
        switch (letter) {
            case Letter.Mail mail ->
                write(id, Channel.MAIL, mail.to().value(), mail.subject(), mail.text(), mail.secret());
            case Letter.Call call -> write(id, Channel.HTTP, call.to().toString(), "", call.json(), false);
        }
        jobs.enqueue(SendJob.KIND, id.toString(), "");
        return id;
    }

    /// Letters that have not left, for the eyes of the firm's administrator.
    ///
    /// @param search part of the recipient or subject; blank for any
    /// @param states empty for any
    @Transactional(readOnly = true)
    public List<LetterSheet> unsent(
            String search, Set<LetterState> states, LetterSort sort, boolean descending, int offset, int limit) {
        return filtered(LETTER, " order by " + sort.clause(descending) + " offset :offset limit :limit", search, states)
                .param("offset", offset)
                .param("limit", limit)
                .query(LetterSheet.class)
                .list();
    }

    @Transactional(readOnly = true)
    public int countUnsent(String search, Set<LetterState> states) {
        return filtered("select count(*)", "", search, states)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<LetterSheet> find(UUID id) {
        return firm.sql(LETTER + " from outbox where id = :id")
                .param("id", id)
                .query(LetterSheet.class)
                .optional();
    }

    /// Tries a dead letter again, and gives its recipient. A letter that is not dead stays as it is.
    @Transactional
    public Optional<String> sendAgain(UUID id) {
        var revived = firm.sql("""
                update outbox set state = 'WAITING', attempts = 0 where id = :id and state = 'DEAD' returning recipient
                """).param("id", id).query(String.class).optional();
        if (revived.isPresent()) {
            jobs.enqueue(SendJob.KIND, id.toString(), "");
            news.moved(id);
        }
        return revived;
    }

    private JdbcClient.StatementSpec filtered(String select, String tail, String search, Set<LetterState> states) {
        var words = search.strip().toLowerCase(Locale.ROOT);
        return firm.sql(select + UNSENT + tail)
                .param("search", words)
                .param("pattern", LikePattern.containing(words))
                .param("anyState", states.isEmpty())
                .param(
                        "states",
                        states.isEmpty()
                                ? List.of("")
                                : states.stream().map(LetterState::name).toList());
    }

    private void write(UUID id, Channel channel, String recipient, String subject, String body, boolean secret) {
        firm.sql("""
                insert into outbox (id, channel, recipient, subject, body, secret, state, written_at)
                values (:id, :channel, :recipient, :subject, :body, :secret, 'WAITING', :at)
                """)
                .param("id", id)
                .param("channel", channel.name())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("secret", secret)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
