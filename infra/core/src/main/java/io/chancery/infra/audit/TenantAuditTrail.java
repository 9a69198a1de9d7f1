package io.chancery.infra.audit;

import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The firm's own log.
@Repository
class TenantAuditTrail implements AuditTrail {

    private final AuditTable table;
    private final FreshEntries fresh;
    private final Chaining<TenantId> chaining;

    TenantAuditTrail(AuditTable table, FreshEntries fresh, Chaining<TenantId> chaining) {
        this.table = table;
        this.fresh = fresh;
        this.chaining = chaining;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, UUID subject, AuditDetails details) {
        table.insert(action, subjectType, subject, details);
        var firm = TenantContext.require();
        AfterCommit.run(() -> {
            fresh.add(firm);
            chaining.soon(firm);
        });
    }
}
