package io.chancery.infra.jobs;

import io.chancery.infra.persistence.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks for work, within the transaction that makes it necessary: when that does not commit, nobody asked.
public class Jobs {

    private final JdbcClient firm;
    private final Clock clock;

    Jobs(JdbcClient firm, Clock clock) {
        this.firm = firm;
        this.clock = clock;
    }

    /// Asks for short work as soon as a node is free.
    ///
    /// @param kind of a [ShortJob]
    /// @param subject what the work is about; the same kind and subject wait once only
    /// @return false when that work was waiting already
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueue(String kind, String subject, String payload) {
        return enqueueAt(kind, subject, payload, clock.instant());
    }

    /// Asks for short work at a time.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueueAt(String kind, String subject, String payload, Instant due) {
        return enqueue("select jobs.enqueue_short(:kind, :subject, :payload, :due)", kind, subject, payload, due);
    }

    /// Asks for long work and gives its id.
    ///
    /// @param kind of a [LongJob]
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID start(String kind, String subject, String payload) {
        var id = Ids.next();
        firm.sql("""
                insert into long_job (id, kind, subject, payload, state, requested_at)
                values (:id, :kind, :subject, :payload, 'WAITING', :at)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("payload", payload)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        enqueue("select jobs.enqueue_long(:kind, :subject, :payload, :due)", kind, id.toString(), "", clock.instant());
        return id;
    }

    private boolean enqueue(String sql, String kind, String subject, String payload, Instant due) {
        return firm.sql(sql)
                .param("kind", kind)
                .param("subject", subject)
                .param("payload", payload)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
