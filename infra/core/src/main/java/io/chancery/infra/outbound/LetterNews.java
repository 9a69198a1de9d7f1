package io.chancery.infra.outbound;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells screens and counters, in the transaction in which a letter moved, once that has committed.
final class LetterNews {

    private final JdbcClient firm;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    LetterNews(JdbcClient firm, Announcements announcements, ApplicationEventPublisher events) {
        this.firm = firm;
        this.announcements = announcements;
        this.events = events;
    }

    private record Counted(int waiting, int dead) {}

    void moved(UUID letter) {
        var tenant = TenantContext.require();
        var counted = firm.sql("""
                select count(*) filter (where state = 'WAITING' and attempts > 0) as waiting,
                       count(*) filter (where state = 'DEAD') as dead
                  from outbox where state <> 'SENT'
                """).query(Counted.class).single();
        announcements.publish(new Announcement(tenant, Outbox.NEWS, letter.toString()));
        AfterCommit.run(() -> events.publishEvent(new LettersCounted(tenant, counted.waiting(), counted.dead())));
    }

    void died(UUID letter, String recipient) {
        moved(letter);
        events.publishEvent(new LetterDied(letter, recipient));
    }
}
