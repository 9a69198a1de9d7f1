package io.chancery.infra.outbound;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The firm's letters as the sending job sees them.
final class OutboxTable {

    private static final int TROUBLE_CHARS_MAX = 500;

    private final JdbcClient firm;
    private final Clock clock;

    OutboxTable(JdbcClient firm, Clock clock) {
        this.firm = firm;
        this.clock = clock;
    }

    record Waiting(UUID id, Channel channel, String recipient, String subject, String body, int attempts) {}

    Optional<Waiting> waiting(UUID id) {
        return firm.sql("""
                select id, channel, recipient, subject, body, attempts from outbox where id = :id and state = 'WAITING'
                """).param("id", id).query(Waiting.class).optional();
    }

    void sent(UUID id) {
        firm.sql("""
                update outbox set state = 'SENT', attempts = attempts + 1, trouble = null, sent_at = :now,
                       body = case when secret then '' else body end
                 where id = :id
                """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What a refused letter said is nobody's business any more; one that is given up may be sent again.
    void failed(UUID id, LetterState state, String trouble) {
        firm.sql("update outbox set state = :state, attempts = attempts + 1, trouble = :trouble,"
                        + " body = case when secret and :state = 'REFUSED' then '' else body end where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("trouble", trouble.substring(0, Math.min(trouble.length(), TROUBLE_CHARS_MAX)))
                .update();
    }
}
