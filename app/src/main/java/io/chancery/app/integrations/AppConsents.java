package io.chancery.app.integrations;

import io.chancery.app.people.CurrentPerson;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/// Lets people say what apps may do for them, and take it back.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class AppConsents {

    private final KnownPrograms programs;
    private final ConsentTable consents;
    private final GrantTable grantTable;
    private final AppGrants grants;
    private final Commands commands;
    private final AuditTrail audit;
    private final Clock clock;

    AppConsents(
            KnownPrograms programs,
            ConsentTable consents,
            GrantTable grantTable,
            AppGrants grants,
            Commands commands,
            AuditTrail audit,
            Clock clock) {
        this.programs = programs;
        this.consents = consents;
        this.grantTable = grantTable;
        this.grants = grants;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param issuer the firm's own address, which the answer names
    /// @throws AppIsUnknown when nobody may be sent back where it says
    /// @throws AskedWrongly when the app is to be told what is wrong
    @Transactional(readOnly = true)
    public Asking open(AppRequest request, String issuer) {
        var app = app(request);
        var scopes = scopes(app, request, issuer);
        var allowed = consents.scopes(CurrentPerson.require().id(), app.id());
        return new Asking(
                app.name(),
                List.copyOf(scopes),
                Objects.requireNonNullElse(URI.create(request.redirectUri()).getHost(), request.redirectUri()),
                // Any program can pretend to be one that has no secret, so somebody has to look each time.
                !app.isPublic() && !request.prompt().equals("consent") && allowed.containsAll(scopes));
    }

    /// They let it, now or before: the app gets a code that counts once.
    ///
    /// @return where to send them
    /// @throws AppIsUnknown when nobody may be sent back where it says
    /// @throws AskedWrongly when the app is to be told what is wrong
    public String allow(CommandId command, AppRequest request, String issuer) {
        var app = app(request);
        var scopes = scopes(app, request, issuer);
        var person = CurrentPerson.require();
        commands.once(command, () -> {
            if (!consents.scopes(person.id(), app.id()).containsAll(scopes)) {
                consents.add(person.id(), app.id(), scopes);
                audit.record(
                        "integration.allowed",
                        "integration",
                        app.id().value(),
                        AuditDetails.of(app.name()).changed(Map.of(), Map.of("scopes", words(scopes))));
            }
            return app.id().value();
        });
        return back(
                request,
                issuer,
                "code",
                grants.begin(person.id(), app.id(), scopes, request).secret());
    }

    /// They do not let it.
    ///
    /// @return where to send them
    /// @throws AppIsUnknown when nobody may be sent back where it says
    @Transactional(readOnly = true)
    public String refuse(AppRequest request, String issuer) {
        app(request);
        return back(request, issuer, "error", "access_denied");
    }

    @Transactional(readOnly = true)
    public List<OwnApp> own() {
        return consents.of(CurrentPerson.require().id());
    }

    /// From its next request on the app may do nothing for them. Clicked twice, it is done once.
    public void withdraw(IntegrationId app) {
        var person = CurrentPerson.require().id();
        grantTable.revokeAll(person, app, clock.instant());
        if (consents.remove(person, app)) {
            var name =
                    programs.find(app.toString()).map(IntegrationRecord::name).orElse(app.toString());
            audit.record("integration.withdrawn", "integration", app.value(), AuditDetails.of(name));
        }
    }

    private IntegrationRecord app(AppRequest request) {
        return programs.find(request.clientId())
                .filter(known -> known.redirectUris().contains(request.redirectUri()))
                .orElseThrow(AppIsUnknown::new);
    }

    private static Set<Scope> scopes(IntegrationRecord app, AppRequest request, String issuer) {
        if (!request.responseType().equals("code")) {
            throw new AskedWrongly(
                    "unsupported_response_type", back(request, issuer, "error", "unsupported_response_type"));
        }
        if (!request.provesKey()) {
            throw new AskedWrongly("invalid_request", back(request, issuer, "error", "invalid_request"));
        }
        var asked = request.scopes().filter(app.scopes()::containsAll).orElse(null);
        if (asked == null) {
            throw new AskedWrongly("invalid_scope", back(request, issuer, "error", "invalid_scope"));
        }
        return asked.isEmpty() ? app.scopes() : asked;
    }

    /// The answer names who gives it (RFC 9207), so that an app with several firms cannot be led astray.
    private static String back(AppRequest request, String issuer, String name, String value) {
        var address = UriComponentsBuilder.fromUriString(request.redirectUri())
                .queryParam(name, "{value}")
                .queryParam("iss", "{issuer}");
        var state = request.state();
        if (state != null) {
            address.queryParam("state", "{state}");
        }
        return address.encode()
                .buildAndExpand(Map.of("value", value, "issuer", issuer, "state", state == null ? "" : state))
                .toUriString();
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
    }
}
