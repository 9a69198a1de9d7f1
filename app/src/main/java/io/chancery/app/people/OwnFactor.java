package io.chancery.app.people;

import io.chancery.infra.web.factors.Enrolment;
import io.chancery.infra.web.signin.FreshFactor;
import io.chancery.infra.web.signin.Freshness;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with their own second factor. A verb that is sent again finds the state that it made and is refused.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class OwnFactor {

    private final Persons persons;
    private final FactorTable factors;
    private final PasskeyTable passkeys;
    private final DeviceTable devices;
    private final FactorCheck check;
    private final PersonAudit audit;
    private final Freshness freshness;

    OwnFactor(
            Persons persons,
            FactorTable factors,
            PasskeyTable passkeys,
            DeviceTable devices,
            FactorCheck check,
            PersonAudit audit,
            Freshness freshness) {
        this.persons = persons;
        this.factors = factors;
        this.passkeys = passkeys;
        this.devices = devices;
        this.check = check;
        this.audit = audit;
        this.freshness = freshness;
    }

    @Transactional(readOnly = true)
    public FactorSheet sheet() {
        var own = own();
        return new FactorSheet(
                factors.find(own.id()).map(FactorTable.Kept::confirmedAt).orElse(null),
                passkeys.of(own.id()).size(),
                factors.codesLeft(own.id()),
                factors.policy().binds(own.roles()));
    }

    /// @throws FactorIsSetAlready when they have one
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public Enrolment begin() {
        return check.begin(own());
    }

    /// @return recovery codes, seen this once; none when they have some already
    /// @throws WrongCode when the application does not have the secret; it can be tried again
    /// @throws FactorIsSetAlready when they have one
    public List<String> confirm(String code) {
        return check.confirm(own(), code);
    }

    /// @param proof a code, or the password
    /// @return new recovery codes, seen this once; the old ones stop working
    /// @throws NoSecondFactor when they have none
    /// @throws WrongCode when the proof is wrong
    public List<String> renewCodes(String proof) {
        var own = own();
        if (!factors.has(own.id())) {
            throw new NoSecondFactor();
        }
        check.requireCodeOrPassword(own, proof);
        audit.record("recovery-codes-renewed", own, null);
        return check.codes(own);
    }

    /// Their application makes no codes any more. Where the firm wants a factor and no other is left, one is set up at
    /// the next sign-in.
    ///
    /// @param proof a code, or the password
    /// @throws NoSecondFactor when there is no application
    /// @throws WrongCode when the proof is wrong
    public void remove(String proof) {
        var own = own();
        if (!factors.isConfirmed(own.id())) {
            throw new NoSecondFactor();
        }
        check.requireCodeOrPassword(own, proof);
        factors.remove(own.id());
        devices.forgetAll(own.id());
        check.forgetCodesWithoutFactor(own);
        audit.record("factor-removed", own, null);
    }

    /// @throws NothingToProve when they have neither a factor nor a password, as somebody who comes in by the firm's
    ///     provider may
    @Transactional(readOnly = true)
    public void requireSomethingToProve() {
        var own = own();
        if (own.passwordHash() == null && !factors.has(own.id())) {
            throw new NothingToProve();
        }
    }

    /// They confirm that it is still they who sit there, for verbs that ask for it.
    ///
    /// @param proof a code, or the password where they have no factor
    /// @throws WrongCode when it is wrong
    public void prove(String proof) {
        var own = own();
        if (factors.has(own.id())) {
            check.requireCode(own, proof);
        } else {
            check.requireCodeOrPassword(own, proof);
        }
        freshness.renew();
    }

    private Person own() {
        return persons.require(CurrentPerson.require().id());
    }
}
