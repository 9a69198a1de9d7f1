package io.chancery.console.operators;

import io.chancery.control.operators.OperatorFactors;
import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.infra.web.factors.Enrolment;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.SecondSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/// The second step into the console, owed by every operator each time: a code, or setting up what makes codes. Nobody
/// is signed in yet, so every verb takes who stands at the threshold and looks at them anew.
@Component
class OperatorDoor implements SecondSteps {

    private final OperatorSignIns signIns;
    private final OperatorFactors factors;
    private final OperatorCodes codes;

    OperatorDoor(OperatorSignIns signIns, OperatorFactors factors, OperatorCodes codes) {
        this.signIns = signIns;
        this.factors = factors;
        this.codes = codes;
    }

    /// @param operator as they may come in now
    /// @param codes recovery codes, seen this once
    record Enrolled(SignedInOperator operator, List<String> codes) {}

    @Override
    public SecondStep owedBy(KnownPerson person) {
        return factors.sheet(new OperatorId(person.uuid())).isSet() ? SecondStep.CODE : SecondStep.ENROLMENT;
    }

    /// @throws SignInAgain when they have a factor meanwhile
    Enrolment begin(HalfSignedIn half) {
        return codes.begin(require(half, SecondStep.ENROLMENT));
    }

    /// @throws io.chancery.infra.web.factors.WrongCode when their application does not have the secret
    /// @throws SignInAgain when they have a factor meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    Enrolled confirm(HalfSignedIn half, String code) {
        var operator = require(half, SecondStep.ENROLMENT);
        return new Enrolled(operator, codes.confirm(operator, code));
    }

    /// @throws io.chancery.infra.web.factors.WrongCode when it is wrong, or was used before
    /// @throws SignInAgain when their factor was taken away meanwhile
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    SignedInOperator enter(HalfSignedIn half, String code) {
        var operator = require(half, SecondStep.CODE);
        codes.require(operator, code);
        return operator;
    }

    private SignedInOperator require(HalfSignedIn half, SecondStep step) {
        return signIns.since(new OperatorId(half.person().uuid()), half.since())
                .map(SignedInOperator::of)
                .filter(operator -> half.step() == step && owedBy(operator) == step)
                .orElseThrow(SignInAgain::new);
    }
}
