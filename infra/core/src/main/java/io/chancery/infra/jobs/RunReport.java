package io.chancery.infra.jobs;

import io.chancery.infra.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the operators are told of a run; nothing of the firm's data is in it.
///
/// @param requestedBy the firm's person who asked; null when no person did
/// @param message why it failed or what came of it, empty while it runs
record RunReport(
        UUID id,
        TenantId tenant,
        Lane lane,
        String kind,
        String subject,
        @Nullable UUID requestedBy,
        RunState state,
        long done,
        long total,
        int attempts,
        String message) {

    /// @param state how far the work was then
    static RunReport of(TenantId tenant, LongJob job, LongJobState state, RunState to, String message) {
        return new RunReport(
                state.id(),
                tenant,
                Lane.LONG,
                job.kind(),
                state.subject(),
                state.requestedBy(),
                to,
                state.done(),
                state.total(),
                state.attempts(),
                message);
    }
}
