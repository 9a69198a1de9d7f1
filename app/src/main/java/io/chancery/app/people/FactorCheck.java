package io.chancery.app.people;

import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.factors.Enrolment;
import io.chancery.infra.web.factors.QrPicture;
import io.chancery.infra.web.factors.RecoveryCode;
import io.chancery.infra.web.factors.Totp;
import io.chancery.infra.web.factors.WrongCode;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.SignInThrottle;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sets second factors up and looks at what somebody types to prove theirs. Every try is counted before it is looked
/// at.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FactorCheck {

    private final FactorTable factors;
    private final Sealing sealing;
    private final SignInThrottle throttle;
    private final Passwords passwords;
    private final PersonAudit audit;
    private final TenantDirectory directory;
    private final Clock clock;

    FactorCheck(
            FactorTable factors,
            Sealing sealing,
            SignInThrottle throttle,
            Passwords passwords,
            PersonAudit audit,
            TenantDirectory directory,
            Clock clock) {
        this.factors = factors;
        this.sealing = sealing;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.directory = directory;
        this.clock = clock;
    }

    /// A new secret, in place of one that was never confirmed.
    ///
    /// @throws FactorIsSetAlready when they have a factor
    Enrolment begin(Person person) {
        var totp = Totp.next();
        if (!factors.begin(person.id(), sealing.seal(purpose(person), totp.secret()))) {
            throw new FactorIsSetAlready();
        }
        var firm = directory.require(TenantContext.require()).name();
        return new Enrolment(QrPicture.address(totp.address(firm, person.email())), totp.text());
    }

    /// Makes what they set up their factor, and gives the recovery codes that go with it if they have none yet.
    ///
    /// @throws WrongCode when their application does not have the secret; nothing changes then
    /// @throws FactorIsSetAlready when they have a factor
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    List<String> confirm(Person person, String typed) {
        var attempt = attempt(person);
        throttle.admit(attempt);
        var kept = factors.find(person.id()).orElseThrow(WrongCode::new);
        if (kept.isConfirmed()) {
            throw new FactorIsSetAlready();
        }
        var step = totp(person, kept).stepOf(typed, clock.instant()).orElseThrow(WrongCode::new);
        if (!factors.confirm(person.id(), kept.secret(), step)) {
            throw new WrongCode();
        }
        throttle.succeeded(attempt);
        audit.record("factor-set", person, null);
        return firstCodes(person);
    }

    /// Recovery codes for somebody who has a factor from now on; none when they have some already.
    List<String> firstCodes(Person person) {
        return factors.codesLeft(person.id()) > 0 ? List.of() : codes(person);
    }

    /// One factor is gone. The recovery codes go with the last.
    void forgetCodesWithoutFactor(Person person) {
        if (!factors.has(person.id())) {
            factors.removeCodes(person.id());
        }
    }

    /// Ten new recovery codes, in place of those they had.
    List<String> codes(Person person) {
        var codes = RecoveryCode.several();
        factors.replaceCodes(person.id(), codes);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /// A code of their application or a recovery code; either counts once.
    ///
    /// @throws WrongCode when it is neither, or was used before
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    void requireCode(Person person, String typed) {
        var attempt = attempt(person);
        throttle.admit(attempt);
        if (!isCode(person, typed)) {
            throw new WrongCode();
        }
        throttle.succeeded(attempt);
    }

    /// As [#requireCode], or the password: for what somebody does who is signed in already.
    void requireCodeOrPassword(Person person, String typed) {
        var attempt = attempt(person);
        throttle.admit(attempt);
        if (!isCode(person, typed) && !isPassword(person, typed)) {
            throw new WrongCode();
        }
        throttle.succeeded(attempt);
    }

    private boolean isCode(Person person, String typed) {
        return Totp.looksLikeCode(typed) ? isOfApplication(person, typed) : isForRecovery(person, typed);
    }

    private boolean isOfApplication(Person person, String typed) {
        return factors.find(person.id())
                .filter(FactorTable.Kept::isConfirmed)
                .map(kept -> totp(person, kept).stepOf(typed, clock.instant()))
                .filter(step -> step.isPresent() && factors.use(person.id(), step.getAsLong()))
                .isPresent();
    }

    private boolean isForRecovery(Person person, String typed) {
        var used = RecoveryCode.read(typed)
                .filter(code -> factors.has(person.id()) && factors.use(person.id(), code))
                .isPresent();
        if (used) {
            audit.record("recovery-code-used", person, null);
        }
        return used;
    }

    private boolean isPassword(Person person, String typed) {
        return typed.codePointCount(0, typed.length()) <= PasswordPolicy.CHARS_MAX && passwords.isOf(person, typed);
    }

    private Totp totp(Person person, FactorTable.Kept kept) {
        return new Totp(sealing.open(purpose(person), kept.secret()));
    }

    /// Counted apart from passwords: a right password must not give the codes their tries back.
    private static SignInThrottle.Attempt attempt(Person person) {
        return new SignInThrottle.Attempt(
                TenantContext.require().toString(),
                "second step of " + person.id(),
                Objects.requireNonNullElse(Actors.address(), "unknown"));
    }

    private static String purpose(Person person) {
        return FactorSeals.PURPOSE + person.id();
    }
}
