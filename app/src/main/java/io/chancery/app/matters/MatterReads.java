package io.chancery.app.matters;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the audit log that somebody opened a restricted matter, or a document or piece of work that belongs to one.
/// Lists and searches do not tell: they show what a person may know of, and nobody opened anything yet.
@Component
public class MatterReads {

    private final MatterVisibility visibility;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    MatterReads(MatterVisibility visibility, AuditTrail audit, JdbcClient jdbc) {
        this.visibility = visibility;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /// Part of the transaction that reads, which therefore may write. A matter that everybody may know of leaves no
    /// trace, and neither does one that this person may not know of: whoever asks for it is refused.
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(MatterId matter) {
        jdbc.sql("select m.number || ' ' || m.name from matter m where m.id = :id and m.restricted and "
                        + MatterVisibility.of("m"))
                .param("id", matter.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(String.class)
                .optional()
                .ifPresent(title -> audit.record("matter.read", "matter", matter.value(), AuditDetails.of(title)));
    }
}
