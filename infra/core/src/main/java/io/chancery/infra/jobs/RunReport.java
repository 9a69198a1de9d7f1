package io.chancery.infra.jobs;

import io.chancery.infra.tenancy.TenantId;
import java.util.UUID;

/// What the operators are told of a run; nothing of the firm's data is in it.
///
/// @param message why it failed or what came of it, empty while it runs
public record RunReport(
        UUID id,
        TenantId tenant,
        String kind,
        String subject,
        RunState state,
        long done,
        long total,
        int attempts,
        String message) {}
