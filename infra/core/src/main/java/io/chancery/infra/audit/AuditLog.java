package io.chancery.infra.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the firm's log for the timelines of things. Whoever asks has checked that the thing itself may be seen.
@Repository
public class AuditLog {

    private final AuditTable table;

    AuditLog(AuditTable table) {
        this.table = table;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<AuditEntry> forSubject(UUID subject, int limit) {
        return table.forSubject(subject, limit);
    }
}
