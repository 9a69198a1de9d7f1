package io.chancery.app.integrations;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the doors ask about programs of the bound firm, before anybody is signed in.
@Component
@Transactional(readOnly = true)
class KnownPrograms {

    private final IntegrationTable table;
    private final Clock clock;

    KnownPrograms(IntegrationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// None when it was revoked, or was never let in.
    Optional<IntegrationRecord> find(String clientId) {
        return IntegrationId.parse(clientId).flatMap(table::find).filter(known -> !known.isRevoked());
    }

    /// As it may act now: with the scopes of its token that it still has.
    Optional<Program> acting(String clientId, Collection<String> scopes) {
        var granted = scopes.stream().flatMap(word -> Scope.of(word).stream()).collect(Collectors.toUnmodifiableSet());
        return find(clientId).filter(known -> !known.isApp()).map(known -> Program.of(known, granted));
    }

    @Transactional
    void gotToken(IntegrationId id) {
        table.used(id, clock.instant());
    }
}
