package io.chancery.control.operators;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.crypto.MasterKeyChange.Outcome;
import io.chancery.infra.crypto.ProviderKeyChange;
import io.chancery.infra.persistence.InControl;
import java.util.UUID;

/// The key that seals operators' second factors. Whoever may start the console with its database login and both master
/// keys may wrap it anew.
@InControl
public class OperatorKey {

    /// It belongs to no single operator.
    private static final UUID OF_ALL = new UUID(0, 0);

    private final ProviderKeyChange change;
    private final AuditTrail audit;

    OperatorKey(ProviderKeyChange change, AuditTrail audit) {
        this.change = change;
        this.audit = audit;
    }

    /// @throws io.chancery.infra.crypto.CannotBeOpened when neither of the master keys given wrapped it
    public Outcome wrapAnew() {
        var outcome = change.run();
        if (outcome == Outcome.CHANGED) {
            audit.record("operator.key-wrapped-anew", "operator", OF_ALL, AuditDetails.of("*"));
        }
        return outcome;
    }
}
