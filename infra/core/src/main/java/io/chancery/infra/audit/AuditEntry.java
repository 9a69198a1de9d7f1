package io.chancery.infra.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of the log, as a timeline shows it.
public record AuditEntry(
        UUID id,
        Instant at,
        String actorName,
        String action,
        String subjectType,
        UUID subject,
        String subjectName,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String reason)
        implements Serializable {}
