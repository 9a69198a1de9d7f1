package io.chancery.infra.audit;

import java.util.UUID;

/// Writes what happened into the append-only log, in the transaction that it tells of: if that rolls back, nothing
/// happened and nothing is told.
public interface AuditTrail {

    /// @param action `<feature>.<verb>` in the past tense, such as `invoice.issued`
    /// @param subjectType what kind of thing, such as `matter`
    /// @param details before, after and reason; see [AuditDetails]
    void record(String action, String subjectType, UUID subject, AuditDetails details);
}
