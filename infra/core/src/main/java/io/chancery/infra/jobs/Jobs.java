package io.chancery.infra.jobs;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
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
    private final RunWatch watch;
    private final ActorSource actors;
    private final Clock clock;

    Jobs(JdbcClient firm, RunWatch watch, ActorSource actors, Clock clock) {
        this.firm = firm;
        this.watch = watch;
        this.actors = actors;
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
        return enqueue(Lane.SHORT, kind, subject, payload, due);
    }

    /// Asks for long work and gives its id. Whoever acts now sees how far it is, and may stop it. While work of
    /// this kind about this subject is under way, there is no other: then its id is given.
    ///
    /// @param kind of a [LongJob]
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID start(String kind, String subject, String payload) {
        var id = Ids.next();
        var requester = actors.current().id();
        boolean isNew = firm.sql("""
                insert into long_job (id, kind, subject, payload, state, requested_at, requested_by)
                values (:id, :kind, :subject, :payload, 'WAITING', :at, :by)
                on conflict (kind, subject) where state in ('WAITING', 'RUNNING') do nothing
                """)
                        .param("id", id)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("payload", payload)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", requester)
                        .update()
                == 1;
        if (!isNew) {
            return underWay(kind, subject);
        }
        enqueue(Lane.LONG, kind, id.toString(), "", clock.instant());
        var waiting = new RunReport(
                id, TenantContext.require(), Lane.LONG, kind, subject, requester, RunState.WAITING, 0, 0, 0, "");
        AfterCommit.run(() -> watch.report(waiting));
        return id;
    }

    private UUID underWay(String kind, String subject) {
        return firm.sql("""
                select id from long_job where kind = :kind and subject = :subject and state in ('WAITING', 'RUNNING')
                """)
                .param("kind", kind)
                .param("subject", subject)
                .query(UUID.class)
                .single();
    }

    /// Lets long work that was given up or stopped begin again where it stood. Other work stays as it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(UUID id) {
        firm.sql("""
                update long_job job set state = 'WAITING', attempts = 0, outcome = null, finished_at = null
                 where id = :id and state in ('FAILED', 'STOPPED')
                   and not exists (select from long_job other
                                    where other.kind = job.kind and other.subject = job.subject
                                      and other.state in ('WAITING', 'RUNNING'))
                returning kind
                """)
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(kind -> enqueue(Lane.LONG, kind, id.toString(), "", clock.instant()));
    }

    private boolean enqueue(Lane lane, String kind, String subject, String payload, Instant due) {
        return firm.sql("select jobs.enqueue(:lane, :kind, :subject, :payload, :due)")
                .param("lane", lane.word())
                .param("kind", kind)
                .param("subject", subject)
                .param("payload", payload)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
