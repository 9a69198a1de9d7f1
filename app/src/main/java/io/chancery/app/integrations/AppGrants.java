package io.chancery.app.integrations;

import io.chancery.app.people.ActingFor;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.SignedInPerson;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.OneTimeToken;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Grants as the token server asks for them: codes and refresh tokens count once, and one that comes again ends
/// everything that followed from it, because two have it then and one of them is a thief (RFC 9700, 4.14).
@Component
@Transactional
class AppGrants {

    static final Duration CODE_LASTS = Duration.ofMinutes(1);

    /// How long an app acts for somebody who does not come back to it.
    static final Duration REFRESH_LASTS = Duration.ofDays(30);

    /// How long it acts for them at all until they are asked again.
    private static final Duration GRANT_LASTS = Duration.ofDays(180);

    private final GrantTable table;
    private final IntegrationTable integrations;
    private final ActingFor people;
    private final AuditTrail audit;
    private final Clock clock;

    AppGrants(GrantTable table, IntegrationTable integrations, ActingFor people, AuditTrail audit, Clock clock) {
        this.table = table;
        this.integrations = integrations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the code for it
    OneTimeToken begin(PersonId person, IntegrationId app, Set<Scope> scopes, AppRequest request) {
        var now = clock.instant();
        var code = OneTimeToken.next();
        table.add(
                new AppGrant(
                        Ids.next(),
                        person,
                        app,
                        scopes,
                        request.redirectUri(),
                        request.codeChallenge(),
                        now.plus(CODE_LASTS),
                        null,
                        now,
                        now.plus(GRANT_LASTS)),
                code.hash());
        return code;
    }

    @Transactional(readOnly = true)
    Optional<AppGrant> find(UUID id) {
        return table.find(id, clock.instant());
    }

    /// Empty for a code that was used: it ends the grant.
    Optional<AppGrant> findByCode(String code) {
        var found = hash(code).flatMap(hash -> table.findByCode(hash, clock.instant()));
        found.filter(grant -> grant.codeUsedAt() != null).ifPresent(this::stolen);
        return found.filter(grant -> grant.codeUsedAt() == null);
    }

    boolean useCode(UUID grant) {
        return table.useCode(grant, clock.instant());
    }

    /// A refresh token that somebody shows, and the grant that it renews.
    record Shown(AppGrant grant, GrantTable.Refresh refresh, String hash) {}

    /// Empty for one that was used: it ends the grant.
    Optional<Shown> findByRefresh(String token) {
        return hash(token).flatMap(hash -> table.findRefresh(hash).flatMap(refresh -> shown(hash, refresh)));
    }

    private Optional<Shown> shown(String hash, GrantTable.Refresh refresh) {
        var grant = table.find(refresh.grant(), clock.instant());
        if (refresh.usedAt() != null) {
            grant.ifPresent(this::stolen);
            return Optional.empty();
        }
        return grant.map(going -> new Shown(going, refresh, hash));
    }

    boolean useRefresh(String hash) {
        return table.useRefresh(hash, clock.instant());
    }

    void addRefresh(UUID grant, String token) {
        var now = clock.instant();
        table.addRefresh(grant, new OneTimeToken(token).hash(), now, now.plus(REFRESH_LASTS));
    }

    void revoke(UUID grant) {
        table.revoke(grant, clock.instant());
    }

    /// Whoever the app may act for, as they may act by it now: with their own permissions as far as its scopes go.
    @Transactional(readOnly = true)
    Optional<SignedInPerson> acting(String grantId, String person, String app, Set<Scope> ofToken) {
        return uuid(grantId)
                .flatMap(this::find)
                .filter(grant -> grant.person().toString().equals(person)
                        && grant.app().toString().equals(app))
                .flatMap(grant -> integrations
                        .find(grant.app())
                        .filter(known -> !known.isRevoked())
                        .flatMap(
                                known -> people.find(grant.person()).map(who -> narrowed(who, known, grant, ofToken))));
    }

    private static SignedInPerson narrowed(
            SignedInPerson person, IntegrationRecord app, AppGrant grant, Set<Scope> ofToken) {
        var granted = EnumSet.noneOf(Scope.class);
        granted.addAll(ofToken);
        granted.retainAll(grant.scopes());
        granted.retainAll(app.scopes());
        var authorities = new TreeSet<String>();
        authorities.add(Permission.SIGNED_IN);
        granted.forEach(scope -> {
            authorities.add(scope.authority());
            scope.permissions().stream().filter(person::may).forEach(authorities::add);
        });
        return new SignedInPerson(
                person.id(),
                person.tenant(),
                "%s (%s)".formatted(person.name(), app.name()),
                person.email(),
                person.locale(),
                person.zone(),
                person.scheme(),
                Set.copyOf(authorities));
    }

    private void stolen(AppGrant grant) {
        if (table.revoke(grant.id(), clock.instant())) {
            var name =
                    integrations.find(grant.app()).map(IntegrationRecord::name).orElse("");
            Actors.runAs(
                    new Actor(null, Actor.SYSTEM.name(), Actors.address()),
                    () -> audit.record(
                            "integration.token-reused",
                            "integration",
                            grant.app().value(),
                            AuditDetails.of(name)));
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Empty for what was never given to anybody, because it does not look like it.
    private static Optional<String> hash(String token) {
        return OneTimeToken.looksLikeOne(token) ? Optional.of(new OneTimeToken(token).hash()) : Optional.empty();
    }
}
