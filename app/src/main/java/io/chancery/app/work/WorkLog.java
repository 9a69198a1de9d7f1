package io.chancery.app.work;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what happened to a piece of work: who, when, before, after, why.
@Component
class WorkLog {

    private final AuditTrail audit;

    WorkLog(AuditTrail audit) {
        this.audit = audit;
    }

    /// @param title the matter's, empty for office time
    void write(String action, WorkItem item, String title, Map<String, ? extends @Nullable Object> before) {
        write(action, item, title, before, null);
    }

    void write(
            String action,
            WorkItem item,
            String title,
            Map<String, ? extends @Nullable Object> before,
            @Nullable String reason) {
        var name = (item.workDate() + " " + title).strip();
        audit.record(
                action,
                "work",
                item.id(),
                AuditDetails.of(name).changed(before, item.facts()).because(reason));
    }
}
