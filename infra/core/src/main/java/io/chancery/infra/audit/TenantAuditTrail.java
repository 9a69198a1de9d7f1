package io.chancery.infra.audit;

import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The firm's own log.
@Repository
class TenantAuditTrail implements AuditTrail {

    private final AuditTable table;
    private final FreshEntries fresh;

    TenantAuditTrail(AuditTable table, FreshEntries fresh) {
        this.table = table;
        this.fresh = fresh;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, UUID subject, AuditDetails details) {
        table.insert(action, subjectType, subject, details);
        var firm = TenantContext.require();
        AfterCommit.run(() -> fresh.add(firm));
    }
}
