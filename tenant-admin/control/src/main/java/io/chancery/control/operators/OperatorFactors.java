package io.chancery.control.operators;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.persistence.InControl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps operators' second factors, sealed, and takes each code once. The console looks at codes, before anybody is
/// signed in, so nothing here asks for a permission; every verb is about the one operator who stands there.
@InControl
public class OperatorFactors {

    private final OperatorFactorTable factors;
    private final OperatorTable operators;
    private final Sealing sealing;
    private final AuditTrail audit;

    OperatorFactors(OperatorFactorTable factors, OperatorTable operators, Sealing sealing, AuditTrail audit) {
        this.factors = factors;
        this.operators = operators;
        this.sealing = sealing;
        this.audit = audit;
    }

    @InControl(readOnly = true)
    public OperatorFactorSheet sheet(OperatorId operator) {
        return new OperatorFactorSheet(
                factors.find(operator)
                        .map(OperatorFactorTable.Kept::confirmedAt)
                        .orElse(null),
                factors.codesLeft(operator));
    }

    /// The secret that makes their codes; empty until a first one is confirmed.
    @InControl(readOnly = true)
    public Optional<byte[]> secret(OperatorId operator) {
        return factors.find(operator).map(OperatorFactorTable.Kept::secret).map(wrapped -> open(operator, wrapped));
    }

    /// The secret that is being set up.
    @InControl(readOnly = true)
    public Optional<byte[]> pending(OperatorId operator) {
        return factors.find(operator).map(OperatorFactorTable.Kept::pending).map(wrapped -> open(operator, wrapped));
    }

    /// Asks for nothing until it is confirmed; a factor that counts goes on counting meanwhile.
    public void begin(OperatorId operator, byte[] secret) {
        factors.begin(operator, sealing.seal(purpose(operator), secret));
    }

    /// What they set up is their factor from now on, and these are their recovery codes.
    ///
    /// @param secret which they proved to have
    /// @param step the time step of the code that proved it; it counts as used
    /// @param hashes of recovery codes
    /// @return false when something else is being set up meanwhile; nothing changes then
    public boolean confirm(OperatorId operator, byte[] secret, long step, List<String> hashes) {
        var kept = factors.find(operator).orElse(null);
        if (kept == null) {
            return false;
        }
        var wrapped = kept.pending();
        if (wrapped == null
                || !Arrays.equals(secret, open(operator, wrapped))
                || !factors.confirm(operator, wrapped, step)) {
            return false;
        }
        factors.replaceCodes(operator, hashes);
        told(kept.secret() == null ? "operator.factor-set" : "operator.factor-replaced", operator, null);
        return true;
    }

    /// @return false when a code of this time step or a later one was taken before
    public boolean take(OperatorId operator, long step) {
        return factors.take(operator, step);
    }

    /// @param hash of a recovery code
    /// @return false when it is not one of theirs, or was used before
    public boolean takeCode(OperatorId operator, String hash) {
        boolean taken = factors.takeCode(operator, hash);
        if (taken) {
            told("operator.recovery-code-used", operator, null);
        }
        return taken;
    }

    /// The codes of before stop working.
    public void renewCodes(OperatorId operator, List<String> hashes) {
        factors.replaceCodes(operator, hashes);
        told("operator.recovery-codes-renewed", operator, null);
    }

    /// @return false when there was none to remove
    boolean remove(OperatorId operator, String reason) {
        boolean removed = factors.remove(operator);
        if (removed) {
            told("operator.factor-taken-away", operator, reason);
        }
        return removed;
    }

    private void told(String action, OperatorId operator, @Nullable String reason) {
        var name = operators.find(operator).orElseThrow().operator().name();
        audit.record(action, "operator", operator.value(), AuditDetails.of(name).because(reason));
    }

    private byte[] open(OperatorId operator, byte[] wrapped) {
        return sealing.open(purpose(operator), wrapped);
    }

    private static String purpose(OperatorId operator) {
        return "operator-factor:" + operator;
    }
}
