package io.chancery.infra.audit;

import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The firm's own log.
@Repository
class TenantAuditTrail implements AuditTrail {

    private final AuditTable table;

    TenantAuditTrail(AuditTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, UUID subject, AuditDetails details) {
        table.insert(action, subjectType, subject, details);
    }
}
