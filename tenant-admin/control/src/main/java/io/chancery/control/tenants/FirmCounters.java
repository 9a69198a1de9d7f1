package io.chancery.control.tenants;

import io.chancery.infra.outbound.LettersCounted;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many people a firm has, when it was last used and how many of its letters do not leave, for the fleet.
/// Gathered in memory and written every few seconds: a busy firm costs one update, not one for each click. What a
/// dying node has not written is lost, and soon counted again.
public class FirmCounters {

    private final Map<TenantId, Seen> seen = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    FirmCounters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Seen(
            @Nullable Integer users,
            @Nullable Instant at,
            @Nullable LettersCounted letters) {

        Seen and(Seen later) {
            return new Seen(
                    later.users == null ? users : later.users,
                    later.at == null ? at : later.at,
                    later.letters == null ? letters : later.letters);
        }
    }

    /// Someone of the firm did something just now.
    public void active(TenantId tenant) {
        seen.merge(tenant, new Seen(null, clock.instant(), null), Seen::and);
    }

    /// @param users people who can sign in
    public void users(TenantId tenant, int users) {
        seen.merge(tenant, new Seen(users, null, null), Seen::and);
    }

    @EventListener
    public void count(LettersCounted letters) {
        seen.merge(letters.firm(), new Seen(null, null, letters), Seen::and);
    }

    /// Writes what was gathered since the last time.
    @InControl
    public void write() {
        for (var tenant : seen.keySet().stream().toList()) {
            var counted = seen.remove(tenant);
            if (counted != null) {
                write(tenant, counted);
            }
        }
    }

    private void write(TenantId tenant, Seen counted) {
        var letters = counted.letters();
        jdbc.sql("""
                        update control.tenant
                           set users_count = coalesce(:users::int, users_count),
                               last_activity_at = greatest(last_activity_at, :at::timestamptz),
                               letters_waiting = coalesce(:waiting::int, letters_waiting),
                               letters_dead = coalesce(:dead::int, letters_dead)
                         where id = :id
                        """)
                .param("users", counted.users())
                .param("waiting", letters == null ? null : letters.waiting())
                .param("dead", letters == null ? null : letters.dead())
                .param("at", counted.at() == null ? null : Timestamp.from(counted.at()))
                .param("id", tenant.value())
                .update();
    }
}
