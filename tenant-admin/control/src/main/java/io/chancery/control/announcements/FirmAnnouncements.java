package io.chancery.control.announcements;

import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the people of a firm are to be told, for nodes.
@InControl(readOnly = true)
public class FirmAnnouncements {

    private final JdbcClient jdbc;

    FirmAnnouncements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What people read from one moment to another.
    public record Told(String english, String german, Instant from, Instant until) {

        public boolean isShownAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /// What is told now and later, the earliest first.
    public List<Told> of(TenantId firm) {
        return jdbc.sql("""
                        select a.english, a.german, a.from_at as "from", a.until_at as until
                          from control.announcement_firm f join control.announcement a on a.id = f.announcement
                         where f.tenant = :firm and a.ended_at is null and a.until_at > clock_timestamp()
                         order by a.from_at, a.id
                        """).param("firm", firm.value()).query(Told.class).list();
    }
}
