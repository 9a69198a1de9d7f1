package io.chancery.control.jobs;

import io.chancery.infra.jobs.RunState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A turn in the life of a run.
///
/// @param node who reported it
public record RunStep(Instant at, RunState state, @Nullable String node, int attempts, String message)
        implements Serializable {}
