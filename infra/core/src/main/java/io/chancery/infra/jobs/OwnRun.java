package io.chancery.infra.jobs;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// Long work as the person sees it who asked for it.
///
/// @param outcome what came of it or why it failed; empty before
/// @param done how much of `total`, which is 0 when nobody knows
public record OwnRun(
        UUID id,
        String kind,
        String subject,
        RunState state,
        String outcome,
        long done,
        long total,
        Instant requestedAt)
        implements Serializable {

    private static final int ALL = 100;

    OwnRun at(long reached, long of) {
        return new OwnRun(id, kind, subject, state, outcome, reached, of, requestedAt);
    }

    /// How far it is, 0 to 100; 0 when nobody knows.
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(ALL, done * ALL / total);
    }
}
