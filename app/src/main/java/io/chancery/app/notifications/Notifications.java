package io.chancery.app.notifications;

import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the signed-in person was told. Reading a notice twice changes nothing.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class Notifications {

    /// Announced with the person as subject, whose open pages show it.
    public static final String CHANGED = "notification.changed";

    private final JdbcClient jdbc;
    private final ActorSource actors;
    private final Announcements announcements;
    private final Clock clock;

    Notifications(JdbcClient jdbc, ActorSource actors, Announcements announcements, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<NotificationRow> newest(int limit) {
        return jdbc.sql("""
                        select id, kind, args, path, at, read_at is not null as read from notification
                         where person = :me order by at desc, id limit :limit
                        """)
                .param("me", person())
                .param("limit", limit)
                .query(Notifications::row)
                .list();
    }

    /// How many were not read yet.
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from notification where person = :me and read_at is null")
                .param("me", person())
                .query(Integer.class)
                .single();
    }

    public void markRead(UUID id) {
        jdbc.sql("update notification set read_at = :now where id = :id and person = :me and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("me", person())
                .update();
        announce();
    }

    public void markAllRead() {
        jdbc.sql("update notification set read_at = :now where person = :me and read_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", person())
                .update();
        announce();
    }

    /// The bell is the same in every tab.
    private void announce() {
        announcements.publish(new Announcement(TenantContext.require(), CHANGED, person().toString()));
    }

    private UUID person() {
        return Objects.requireNonNull(actors.current().id(), "Notices are for a signed-in person");
    }

    private static NotificationRow row(ResultSet row, int n) throws SQLException {
        return new NotificationRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                List.of((String[]) row.getArray("args").getArray()),
                row.getString("path"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("read"));
    }
}
