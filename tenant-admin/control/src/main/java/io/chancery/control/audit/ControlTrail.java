package io.chancery.control.audit;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTable;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.InControl;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;

/// The provider's own log: what operators did to firms and to one another.
class ControlTrail implements AuditTrail {

    private final AuditTable table;

    ControlTrail(AuditTable table) {
        this.table = table;
    }

    @Override
    @InControl(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, UUID subject, AuditDetails details) {
        table.insert(action, subjectType, subject, details);
    }
}
