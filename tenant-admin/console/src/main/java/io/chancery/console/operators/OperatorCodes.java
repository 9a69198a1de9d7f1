package io.chancery.console.operators;

import io.chancery.control.operators.OperatorFactors;
import io.chancery.control.operators.OperatorId;
import io.chancery.infra.audit.Actor;
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

/// Sets operators' second factors up and looks at what they type to prove theirs. Every try is counted before it is
/// looked at.
@Component
class OperatorCodes {

    private static final String REALM = "provider";

    private final OperatorFactors factors;
    private final SignInThrottle throttle;
    private final Clock clock;

    OperatorCodes(OperatorFactors factors, SignInThrottle throttle, Clock clock) {
        this.factors = factors;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// A new secret; it asks for nothing before it is confirmed.
    Enrolment begin(SignedInOperator operator) {
        var totp = Totp.next();
        factors.begin(operator.id(), totp.secret());
        return new Enrolment(QrPicture.address(totp.address("Chancery CONSOLE", operator.email())), totp.text());
    }

    /// @return recovery codes, seen this once
    /// @throws WrongCode when their application does not have the secret; nothing changes then
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    List<String> confirm(SignedInOperator operator, String typed) {
        var attempt = attempt(operator.id());
        throttle.admit(attempt);
        var secret = factors.pending(operator.id()).orElseThrow(WrongCode::new);
        var step = new Totp(secret).stepOf(typed, clock.instant()).orElseThrow(WrongCode::new);
        var codes = RecoveryCode.several();
        var confirmed = Actors.callAs(
                actor(operator), () -> factors.confirm(operator.id(), secret, step, hashes(operator.id(), codes)));
        if (!confirmed) {
            throw new WrongCode();
        }
        throttle.succeeded(attempt);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /// A code of their application or a recovery code; either counts once.
    ///
    /// @throws WrongCode when it is neither, or was used before
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    void require(SignedInOperator operator, String typed) {
        var attempt = attempt(operator.id());
        throttle.admit(attempt);
        var right = Totp.looksLikeCode(typed)
                ? isOfApplication(operator.id(), typed)
                : Actors.callAs(actor(operator), () -> isForRecovery(operator.id(), typed));
        if (!right) {
            throw new WrongCode();
        }
        throttle.succeeded(attempt);
    }

    /// @return new recovery codes, seen this once; those of before stop working
    List<String> renew(SignedInOperator operator) {
        var codes = RecoveryCode.several();
        factors.renewCodes(operator.id(), hashes(operator.id(), codes));
        return codes.stream().map(RecoveryCode::text).toList();
    }

    private boolean isOfApplication(OperatorId operator, String typed) {
        return factors.secret(operator)
                .map(secret -> new Totp(secret).stepOf(typed, clock.instant()))
                .filter(step -> step.isPresent() && factors.take(operator, step.getAsLong()))
                .isPresent();
    }

    private boolean isForRecovery(OperatorId operator, String typed) {
        return RecoveryCode.read(typed)
                .filter(code -> factors.takeCode(operator, code.hash(operator.value())))
                .isPresent();
    }

    private static List<String> hashes(OperatorId operator, List<RecoveryCode> codes) {
        return codes.stream().map(code -> code.hash(operator.value())).toList();
    }

    private static Actor actor(SignedInOperator operator) {
        return new Actor(operator.uuid(), operator.name(), Actors.address());
    }

    /// Counted apart from passwords: a right password must not give the codes their tries back.
    private static SignInThrottle.Attempt attempt(OperatorId operator) {
        return new SignInThrottle.Attempt(
                REALM, "second step of " + operator, Objects.requireNonNullElse(Actors.address(), "unknown"));
    }
}
