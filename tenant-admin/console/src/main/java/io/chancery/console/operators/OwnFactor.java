package io.chancery.console.operators;

import io.chancery.control.operators.OperatorFactorSheet;
import io.chancery.control.operators.OperatorFactors;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.web.factors.Enrolment;
import io.chancery.infra.web.signin.FreshFactor;
import io.chancery.infra.web.signin.Freshness;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What operators do with their own second factor. They can replace it and never go without.
@Service
@PreAuthorize("hasAuthority('" + OperatorPermission.SIGNED_IN + "')")
public class OwnFactor {

    private final CurrentOperator current;
    private final OperatorFactors factors;
    private final OperatorCodes codes;
    private final Freshness freshness;

    OwnFactor(CurrentOperator current, OperatorFactors factors, OperatorCodes codes, Freshness freshness) {
        this.current = current;
        this.factors = factors;
        this.codes = codes;
        this.freshness = freshness;
    }

    public OperatorFactorSheet sheet() {
        return factors.sheet(current.require().id());
    }

    /// The factor that they have goes on counting until the new one is confirmed.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public Enrolment begin() {
        return codes.begin(current.require());
    }

    /// @return recovery codes, seen this once; those of before stop working
    /// @throws io.chancery.infra.web.factors.WrongCode when the application does not have the secret
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public List<String> confirm(String code) {
        return codes.confirm(current.require(), code);
    }

    /// @return new recovery codes, seen this once; those of before stop working
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    public List<String> renewCodes() {
        return codes.renew(current.require());
    }

    /// They confirm that it is still they who sit there, for verbs that ask for it.
    ///
    /// @throws io.chancery.infra.web.factors.WrongCode when it is wrong
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when they have to wait
    public void prove(String code) {
        codes.require(current.require(), code);
        freshness.renew();
    }
}
