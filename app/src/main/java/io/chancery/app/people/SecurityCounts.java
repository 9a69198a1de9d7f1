package io.chancery.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How often what happened at the door of the bound firm, by days of its zone.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SecurityCounts {

    private final JdbcClient jdbc;
    private final ObjectProvider<FirmZone> zone;
    private final Clock clock;

    SecurityCounts(JdbcClient jdbc, ObjectProvider<FirmZone> zone, Clock clock) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    void add(SecurityEvent kind, int events) {
        if (events > 0) {
            jdbc.sql("""
                            insert into security_event_count as known (day, kind, events) values (:day, :kind, :events)
                            on conflict (day, kind) do update set events = known.events + excluded.events
                            """)
                    .param("day", today())
                    .param("kind", kind.name())
                    .param("events", events)
                    .update();
        }
    }

    /// The last day first; a day without events has no line.
    List<SecurityDay> last(int days) {
        return jdbc.sql("""
                        select day,
                               coalesce(sum(events) filter (where kind = 'SIGN_IN_FAILED'), 0)::int as failed,
                               coalesce(sum(events) filter (where kind = 'SIGN_IN_ENDED'), 0)::int as ended,
                               coalesce(sum(events) filter (where kind = 'RESET_ASKED'), 0)::int as resets_asked,
                               coalesce(sum(events) filter (where kind = 'NEW_DEVICE'), 0)::int as new_devices,
                               coalesce(sum(events) filter (where kind = 'UNUSUAL_EXPORT'), 0)::int as unusual_exports,
                               coalesce(sum(events) filter (where kind = 'REFUSED'), 0)::int as refused
                          from security_event_count where day > :before group by day order by day desc
                        """)
                .param("before", today().minusDays(days))
                .query(SecurityDay.class)
                .list();
    }

    private LocalDate today() {
        var ofFirm = zone.getIfAvailable();
        ZoneId where = ofFirm == null ? ZoneOffset.UTC : ofFirm.zone();
        return LocalDate.ofInstant(clock.instant(), where);
    }
}
