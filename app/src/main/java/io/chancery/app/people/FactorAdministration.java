package io.chancery.app.people;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.signin.FreshFactor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What admins decide about second factors: who must have one, and that somebody's is lost.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional
public class FactorAdministration {

    private final Persons persons;
    private final FactorTable factors;
    private final Commands commands;
    private final PersonAudit audit;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final TenantDirectory directory;
    private final Texts texts;

    FactorAdministration(
            Persons persons,
            FactorTable factors,
            Commands commands,
            PersonAudit audit,
            AuditTrail trail,
            Outbox outbox,
            TenantDirectory directory,
            Texts texts) {
        this.persons = persons;
        this.factors = factors;
        this.commands = commands;
        this.audit = audit;
        this.trail = trail;
        this.outbox = outbox;
        this.directory = directory;
        this.texts = texts;
    }

    /// Whoever reads what the firm says of itself may read it.
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('FIRM_READ', 'PEOPLE_ADMIN')")
    public FactorPolicy policy() {
        return factors.policy();
    }

    /// Counts from everybody's next sign-in on; nobody is thrown out by it.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void decide(CommandId command, FactorPolicy policy) {
        commands.once(command, () -> {
            var firm = directory.require(TenantContext.require());
            var before = factors.policy();
            factors.decide(policy);
            trail.record(
                    "people.factor-policy",
                    "firm",
                    firm.id().value(),
                    AuditDetails.of(firm.name())
                            .changed(Map.of("policy", before.name()), Map.of("policy", policy.name())));
            return firm.id().value();
        });
    }

    @Transactional(readOnly = true)
    public boolean has(PersonId person) {
        return factors.isConfirmed(person);
    }

    /// For somebody who lost both the application and the recovery codes. They are told by mail, because whoever talked
    /// an admin into it may be somebody else.
    ///
    /// @throws NoSecondFactor when they have none
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void takeAway(CommandId command, PersonId id, @Nullable String reason) {
        commands.once(command, () -> {
            var person = persons.findById(id.value()).orElseThrow(NoSuchPerson::new);
            if (!factors.remove(id)) {
                throw new NoSecondFactor();
            }
            audit.record("factor-taken-away", person, reason);
            outbox.send(letter(person));
            return id.value();
        });
    }

    private Letter letter(Person person) {
        var firm = directory.require(TenantContext.require());
        var language = person.locale() == null ? firm.locale() : Locale.forLanguageTag(person.locale());
        var admin = CurrentPerson.find().map(SignedInPerson::name).orElse(firm.name());
        return new Letter.Mail(
                new EmailAddress(person.email()),
                texts.get(language, "people.factor.letter-subject"),
                texts.get(language, "people.factor.letter-text", person.name(), admin, firm.name()));
    }
}
