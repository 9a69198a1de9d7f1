package io.chancery.app.people;

import io.chancery.infra.web.signin.FreshFactor;
import io.chancery.infra.web.signin.Freshness;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with their own passkeys. A verb that is sent again finds its question used up, or nothing to remove.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class OwnPasskeys {

    private final Persons persons;
    private final PasskeyTable passkeys;
    private final DeviceTable devices;
    private final PasskeyCheck check;
    private final FactorCheck factors;
    private final PersonAudit audit;
    private final SignInLetters letters;
    private final Freshness freshness;

    OwnPasskeys(
            Persons persons,
            PasskeyTable passkeys,
            DeviceTable devices,
            PasskeyCheck check,
            FactorCheck factors,
            PersonAudit audit,
            SignInLetters letters,
            Freshness freshness) {
        this.persons = persons;
        this.passkeys = passkeys;
        this.devices = devices;
        this.check = check;
        this.factors = factors;
        this.audit = audit;
        this.letters = letters;
        this.freshness = freshness;
    }

    /// The oldest first.
    @Transactional(readOnly = true)
    public List<PasskeyRow> list() {
        return passkeys.of(CurrentPerson.require().id());
    }

    /// @return what the browser is asked, as JSON
    /// @throws TooManyPasskeys when they have enough
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public String begin() {
        return check.toMake(own());
    }

    /// Keeps what the browser made, and tells its owner by a letter.
    ///
    /// @param answer of the browser, as JSON
    /// @return recovery codes, seen this once; none when they have some already
    /// @throws PasskeyRefused when the answer does not hold
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public List<String> add(String name, String answer) {
        var own = own();
        var kept = check.keep(own, name, answer);
        audit.passkey("passkey-added", own, "", kept);
        letters.passkeyAdded(own, kept);
        return factors.firstCodes(own);
    }

    /// It does not let them in any more. One that is gone stays gone.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public void remove(PasskeyId id) {
        var own = own();
        passkeys.remove(own.id(), id).ifPresent(name -> {
            audit.passkey("passkey-removed", own, name, "");
            factors.forgetCodesWithoutFactor(own);
            devices.forgetAll(own.id());
        });
    }

    /// @return what the browser is asked when they are to confirm that it is they
    public String ask() {
        return check.toUse(own());
    }

    /// They confirm that it is still they who sit there, for verbs that ask for it.
    ///
    /// @param answer of the browser, as JSON
    /// @throws PasskeyRefused when it does not hold
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public void prove(String answer) {
        check.require(own(), answer);
        freshness.renew();
    }

    private Person own() {
        return persons.require(CurrentPerson.require().id());
    }
}
