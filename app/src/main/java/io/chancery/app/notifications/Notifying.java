package io.chancery.app.notifications;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.Permission;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people something, in the transaction in which it happens; their open pages show it once it has committed.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Notifying {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final Clock clock;

    Notifying(JdbcClient jdbc, Announcements announcements, Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void tell(UUID person, Notice notice) {
        jdbc.sql("""
                        insert into notification (id, person, kind, args, path, at)
                        values (:id, :person, :kind, :args::text[], :path, :at)
                        """)
                .param("id", Ids.next())
                .param("person", person)
                .param("kind", notice.kind())
                .param("args", notice.args().toArray(String[]::new))
                .param("path", notice.path())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from notification where person = :person and at < :before")
                .param("person", person)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        announcements.publish(new Announcement(TenantContext.require(), Notifications.CHANGED, person.toString()));
    }

    /// Tells everybody who can sign in and has the permission.
    public void tellEveryoneWho(String permission, Notice notice) {
        var roles = Arrays.stream(FirmRole.values())
                .filter(role -> permission.equals(Permission.SIGNED_IN)
                        || role.permissions().contains(permission))
                .map(Enum::name)
                .toList();
        jdbc.sql("""
                        select distinct p.id from person p join person_role r on r.person = p.id
                         where r.role in (:roles) and p.disabled_at is null and (p.password_hash is not null or p.joined_at is not null)
                        """).param("roles", roles).query(UUID.class).list().forEach(person -> tell(person, notice));
    }
}
