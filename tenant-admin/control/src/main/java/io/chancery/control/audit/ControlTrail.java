package io.chancery.control.audit;

import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.audit.Chaining;
import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.persistence.InControl;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;

/// The provider's own log: what operators did to firms and to one another.
class ControlTrail implements AuditTrail {

    private final AuditTable table;
    private final Chaining<String> chaining;

    ControlTrail(AuditTable table, Chaining<String> chaining) {
        this.table = table;
        this.chaining = chaining;
    }

    @Override
    @InControl(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, UUID subject, AuditDetails details) {
        table.insert(action, subjectType, subject, details);
        AfterCommit.run(() -> chaining.soon(AuditChain.PROVIDER));
    }
}
