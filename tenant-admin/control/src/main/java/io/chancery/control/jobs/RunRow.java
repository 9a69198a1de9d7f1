package io.chancery.control.jobs;

import io.chancery.infra.jobs.RunState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run as the list shows it.
///
/// @param isShort work of seconds; it has a row only when it was given up
/// @param total how much there is to do, 0 when nobody knows
/// @param node who does it, or did it last
/// @param message why it failed or what came of it
/// @param stopAsked somebody wants it to stop and it has not yet
public record RunRow(
        RunId id,
        String firm,
        boolean isShort,
        String kind,
        RunState state,
        long done,
        long total,
        int attempts,
        @Nullable String node,
        String message,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean stopAsked)
        implements Serializable {

    private static final int ALL = 100;

    public boolean isMoving() {
        return !state.isOver();
    }

    /// 0 to 100; 0 when nobody knows.
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(ALL, done * ALL / total);
    }
}
