package io.chancery.app.people;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.FreshFactor;
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

    public static final int REMEMBERED_DAYS_MAX = 90;

    private final Persons persons;
    private final FactorTable factors;
    private final PasskeyTable passkeys;
    private final DeviceTable devices;
    private final Commands commands;
    private final PersonAudit audit;
    private final AuditTrail trail;
    private final SignInLetters letters;
    private final TenantDirectory directory;

    FactorAdministration(
            Persons persons,
            FactorTable factors,
            PasskeyTable passkeys,
            DeviceTable devices,
            Commands commands,
            PersonAudit audit,
            AuditTrail trail,
            SignInLetters letters,
            TenantDirectory directory) {
        this.persons = persons;
        this.factors = factors;
        this.passkeys = passkeys;
        this.devices = devices;
        this.commands = commands;
        this.audit = audit;
        this.trail = trail;
        this.letters = letters;
        this.directory = directory;
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

    /// For how many days a browser that its owner chose is asked for no second step; 0 for never.
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('FIRM_READ', 'PEOPLE_ADMIN')")
    public int rememberedDays() {
        return factors.rememberedDays();
    }

    /// Counts at once, for browsers that were chosen before too.
    ///
    /// @param days 0 for never, at most [#REMEMBERED_DAYS_MAX]
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void remember(CommandId command, int days) {
        if (days < 0 || days > REMEMBERED_DAYS_MAX) {
            throw new IllegalArgumentException(
                    "A device is remembered for 0 to %d days, was %d".formatted(REMEMBERED_DAYS_MAX, days));
        }
        commands.once(command, () -> {
            var firm = directory.require(TenantContext.require());
            int before = factors.rememberedDays();
            factors.remember(days);
            trail.record(
                    "people.remembering",
                    "firm",
                    firm.id().value(),
                    AuditDetails.of(firm.name())
                            .changed(Map.of("rememberedDays", before), Map.of("rememberedDays", days)));
            return firm.id().value();
        });
    }

    @Transactional(readOnly = true)
    public boolean has(PersonId person) {
        return factors.has(person);
    }

    /// For somebody who lost both what they sign in with and the recovery codes: every factor of theirs goes. They are
    /// told by mail, because whoever talked an admin into it may be somebody else.
    ///
    /// @throws NoSecondFactor when they have none
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void takeAway(CommandId command, PersonId id, @Nullable String reason) {
        commands.once(command, () -> {
            var person = persons.require(id);
            if (!factors.has(id)) {
                throw new NoSecondFactor();
            }
            factors.remove(id);
            factors.removeCodes(id);
            passkeys.removeAll(id);
            devices.forgetAll(id);
            audit.record("factor-taken-away", person, reason);
            letters.factorTakenAway(person);
            return id.value();
        });
    }
}
