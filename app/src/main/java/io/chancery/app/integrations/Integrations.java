package io.chancery.app.integrations;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditLog;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.web.signin.OneTimeToken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets programs in and shuts them out, and renews the key that signs their tokens.
@Service
@PreAuthorize("hasAuthority('INTEGRATION_ADMIN')")
@Transactional
public class Integrations {

    public static final int NAME_MAX = 60;

    private static final int HISTORY_LENGTH = 30;

    private final IntegrationTable table;
    private final SigningKeys keys;
    private final RecentPrograms recent;
    private final Commands commands;
    private final AuditTrail audit;
    private final AuditLog log;
    private final ActorSource actors;
    private final Clock clock;

    Integrations(
            IntegrationTable table,
            SigningKeys keys,
            RecentPrograms recent,
            Commands commands,
            AuditTrail audit,
            AuditLog log,
            ActorSource actors,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.recent = recent;
        this.commands = commands;
        this.audit = audit;
        this.log = log;
        this.actors = actors;
        this.clock = clock;
    }

    /// A click that is sent again gives the same integration a new secret, since nobody saw the first one.
    ///
    /// @param name what its entries in the audit log will be read as, 1 to 60 characters
    /// @throws NoScopeChosen without a scope
    public Credentials letIn(CommandId command, String name, Set<Scope> scopes) {
        var called = Words.line("An integration's name", name, Limit.required(NAME_MAX));
        if (scopes.isEmpty()) {
            throw new NoScopeChosen();
        }
        keys.requireOne();
        var secret = OneTimeToken.next();
        var id = new IntegrationId(commands.once(command, () -> {
            var integration = new IntegrationRecord(
                    IntegrationId.next(), called, secret.hash(), scopes, Set.of(), false, clock.instant(), null);
            table.add(integration, actors.current().id());
            audit.record(
                    "integration.let-in",
                    "integration",
                    integration.id().value(),
                    AuditDetails.of(called).changed(Map.of(), Map.of("name", called, "scopes", words(scopes))));
            return integration.id().value();
        }));
        table.changeSecret(id, secret.hash());
        return new Credentials(id, secret.secret());
    }

    /// An app that acts for those who let it, and never by itself. A click that is sent again gives it a new secret.
    ///
    /// @return credentials, whose secret is worth nothing to an app that can keep none
    /// @throws NoScopeChosen without a scope
    public Credentials register(CommandId command, AppDetails details) {
        if (details.scopes().isEmpty()) {
            throw new NoScopeChosen();
        }
        details.requireRedirects();
        keys.requireOne();
        var secret = OneTimeToken.next();
        var id = new IntegrationId(commands.once(command, () -> {
            var app = new IntegrationRecord(
                    IntegrationId.next(),
                    details.name(),
                    secret.hash(),
                    details.scopes(),
                    details.redirectUris(),
                    details.isPublic(),
                    clock.instant(),
                    null);
            table.add(app, actors.current().id());
            audit.record(
                    "integration.registered",
                    "integration",
                    app.id().value(),
                    AuditDetails.of(app.name())
                            .changed(
                                    Map.of(),
                                    Map.of(
                                            "name",
                                            app.name(),
                                            "scopes",
                                            words(app.scopes()),
                                            "redirects",
                                            app.redirectUris().stream().sorted().collect(Collectors.joining(" ")),
                                            "isPublic",
                                            app.isPublic())));
            return app.id().value();
        }));
        table.changeSecret(id, secret.hash());
        return new Credentials(id, secret.secret());
    }

    /// From now on it gets no token, and those it has are worth nothing: on this node at once, on others within a
    /// second. Clicked twice, it is done once.
    public void revoke(IntegrationId id) {
        var integration = table.find(id).orElseThrow(() -> new NotInThisFirm("integration", id.value()));
        if (table.revoke(id, clock.instant())) {
            audit.record("integration.revoked", "integration", id.value(), AuditDetails.of(integration.name()));
            AfterCommit.run(() -> recent.forget(id));
        }
    }

    /// Signs with a new key from now on; tokens that the old one signed stay good until they are over.
    public void renewKey(CommandId command) {
        commands.once(command, () -> {
            var key = keys.renew();
            audit.record("integration.key-renewed", "signing-key", key, AuditDetails.of(key.toString()));
            return key;
        });
    }

    /// What happened to it, the newest first.
    public List<AuditEntry> history(IntegrationId id) {
        return log.forSubject(id.value(), HISTORY_LENGTH);
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
    }
}
