package io.chancery.app.openid;

import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PeopleOfProvider;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.FreshFactor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What administrators decide about the firm's OpenID provider. Everything that can let others in asks for a fresh
/// factor.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional
public class OpenIdAdministration {

    private final ProviderTable table;
    private final LinkTable links;
    private final KnownProviders known;
    private final ProviderCheck check;
    private final PeopleOfProvider people;
    private final Sealing sealing;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantDirectory directory;
    private final TransactionTemplate transactions;

    OpenIdAdministration(
            ProviderTable table,
            LinkTable links,
            KnownProviders known,
            ProviderCheck check,
            PeopleOfProvider people,
            Sealing sealing,
            Commands commands,
            AuditTrail audit,
            TenantDirectory directory,
            TransactionTemplate transactions) {
        this.table = table;
        this.links = links;
        this.known = known;
        this.check = check;
        this.people = people;
        this.sealing = sealing;
        this.commands = commands;
        this.audit = audit;
        this.directory = directory;
        this.transactions = transactions;
    }

    /// Empty while the firm has set none up.
    @Transactional(readOnly = true)
    public Optional<ProviderSheet> sheet() {
        return table.find()
                .map(row -> new ProviderSheet(
                        row.details(),
                        row.isOn(),
                        row.wayBack() == null ? null : people.nameOf(row.wayBack()),
                        row.workedAt(),
                        links.count(),
                        row.version()));
    }

    /// @param version of the sheet that was changed; null for the first one
    /// @param secret the client secret; empty to keep the one there is
    /// @throws SecretIsMissing when there is none for this issuer and client id
    /// @throws NewPeopleNeedBounds when somebody new would come in from anywhere, or as an administrator
    /// @throws ProviderChangedMeanwhile when somebody else saved first
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void save(CommandId command, @Nullable Integer version, ProviderDetails details, String secret, boolean on) {
        requireBounds(details);
        commands.once(command, () -> {
            var before = table.find().orElse(null);
            if (before == null ? version != null : version == null || before.version() != version) {
                throw new ProviderChangedMeanwhile();
            }
            var sealed = sealed(before, details, secret);
            if (before == null) {
                table.add(details, sealed, on);
            } else if (!table.change(before.version(), details, sealed, on, isAnother(before, details, secret))) {
                throw new ProviderChangedMeanwhile();
            }
            var facts = before == null ? Map.<String, Object>of() : facts(before.details(), before.isOn());
            return tell("people.provider-changed", facts, facts(details, on));
        });
    }

    /// Tries settings before they are saved. Takes some seconds when the provider does; no transaction waits for it.
    ///
    /// @param secret empty for the one that is kept
    /// @param callback where the provider sends people back to
    /// @throws SecretIsMissing when there is none for this issuer and client id
    @Transactional(propagation = Propagation.NEVER)
    public Finding check(ProviderDetails details, String secret, String callback) {
        var used = secret.isEmpty() ? transactions.execute(_ -> kept(details)) : secret;
        return check.check(details, Objects.requireNonNull(used), callback);
    }

    /// From now on people come in by the provider alone, but for the one who asks: they keep their password as the way
    /// back.
    ///
    /// @throws ProviderHasNotWorked when nobody has come in by these settings yet
    /// @throws NoWayBack when the one who asks has no password
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void makeOnlyWay(CommandId command) {
        commands.once(command, () -> {
            var provider = table.find().orElseThrow(ProviderHasNotWorked::new);
            if (!provider.isOn() || provider.workedAt() == null) {
                throw new ProviderHasNotWorked();
            }
            var self = CurrentPerson.require().id();
            if (!people.isAdminWithPassword(self)) {
                throw new NoWayBack();
            }
            table.onlyWay(self);
            return tell("people.provider-only-way", Map.of(), Map.of("wayBack", people.nameOf(self)));
        });
    }

    /// Passwords count again.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void letPasswordsIn(CommandId command) {
        commands.once(command, () -> {
            table.onlyWay(null);
            return tell("people.provider-not-only-way", Map.of(), Map.of());
        });
    }

    /// Whoever comes in next is looked for by e-mail address once more, as after a change of provider.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void forgetLinks(CommandId command) {
        commands.once(command, () -> {
            var forgotten = links.removeAll();
            return tell("people.provider-links-forgotten", Map.of("linked", forgotten), Map.of("linked", 0));
        });
    }

    /// Nobody comes in by it any more, and passwords count again.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void remove(CommandId command) {
        commands.once(command, () -> {
            var before =
                    table.find().map(row -> facts(row.details(), row.isOn())).orElse(Map.of());
            table.remove();
            return tell("people.provider-removed", before, Map.of());
        });
    }

    private static void requireBounds(ProviderDetails details) {
        var role = details.roleOfNew();
        if (role != null
                && (role == FirmRole.FIRM_ADMIN
                        || details.domains().isEmpty()
                                && details.requiredClaim().isEmpty())) {
            throw new NewPeopleNeedBounds();
        }
    }

    private byte[] sealed(@Nullable ProviderRecord before, ProviderDetails details, String secret) {
        if (!secret.isEmpty()) {
            return sealing.seal(ProviderSeals.PURPOSE, secret.getBytes(StandardCharsets.UTF_8));
        }
        if (before == null || !before.details().isSameClientAs(details)) {
            throw new SecretIsMissing();
        }
        return before.sealedSecret();
    }

    private String kept(ProviderDetails details) {
        return table.find()
                .filter(row -> row.details().isSameClientAs(details))
                .map(known::open)
                .orElseThrow(SecretIsMissing::new);
    }

    private static boolean isAnother(ProviderRecord before, ProviderDetails details, String secret) {
        return !secret.isEmpty() || !before.details().isSameClientAs(details);
    }

    private static Map<String, Object> facts(ProviderDetails details, boolean on) {
        var role = details.roleOfNew();
        var facts = new TreeMap<String, Object>();
        facts.put("provider", details.name());
        facts.put("issuer", details.issuer());
        facts.put("clientId", details.clientId());
        facts.put("domains", details.domainsAsText());
        facts.put("emailClaim", details.emailClaim());
        facts.put("trustsEmail", details.trustsEmail());
        facts.put("requiredClaim", details.requiredClaim());
        facts.put("requiredValue", details.requiredValue());
        facts.put("roleOfNew", role == null ? "" : role.name());
        facts.put("factorTrust", details.factor().name());
        facts.put("signsOut", details.signsOut());
        facts.put("isOn", on);
        return facts;
    }

    private UUID tell(String action, Map<String, ?> before, Map<String, ?> after) {
        var firm = directory.require(TenantContext.require());
        audit.record(
                action, "firm", firm.id().value(), AuditDetails.of(firm.name()).changed(before, after));
        return firm.id().value();
    }
}
