package io.chancery.app.integrations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Programs that were let in a moment ago: one that asks page after page is looked for once a second, not with each
/// request (DD048). What ends it otherwise ends it here within that second, and on the node where it is revoked at
/// once.
///
/// Programs alone: what an app may do for somebody changes with that person.
@Component
class RecentPrograms {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int REMEMBERED_MAX = 5_000;

    private final Clock clock;
    private final Cache<Shown, Seen> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED)
            .build();

    /// A token that is good at one firm's address says nothing at another.
    private record Shown(TenantId firm, String address, String token) {}

    private record Seen(Program program, Instant until) {}

    RecentPrograms(Clock clock) {
        this.clock = clock;
    }

    /// Whose token this was less than a second ago, at the bound firm.
    Optional<Program> find(String address, String token) {
        return Optional.ofNullable(recent.getIfPresent(shown(address, token)))
                .filter(seen -> clock.instant().isBefore(seen.until()))
                .map(Seen::program);
    }

    /// @param over when the token is, if it says so; it is remembered no longer
    void remember(String address, String token, Program program, @Nullable Instant over) {
        var until = clock.instant().plus(REMEMBERED);
        recent.put(shown(address, token), new Seen(program, over != null && over.isBefore(until) ? over : until));
    }

    /// It was revoked.
    void forget(IntegrationId program) {
        recent.asMap().values().removeIf(seen -> seen.program().id().equals(program));
    }

    private static Shown shown(String address, String token) {
        return new Shown(TenantContext.require(), address, token);
    }
}
