package io.chancery.control.rollouts;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One wave as it goes.
///
/// @param number from 1
/// @param share of all firms that are through when the wave is, in per cent
/// @param firms how many it has
/// @param waiting how many are not ordered yet
/// @param planned how many have a moment that is still to come, or wait for their turn
/// @param soakUntil when the next wave may begin; null while firms are under way
public record WaveRow(
        int number,
        int share,
        int errorBudget,
        WaveState state,
        int firms,
        int waiting,
        int planned,
        int underWay,
        int undecided,
        int done,
        int failed,
        int skipped,
        @Nullable Instant startedAt,
        @Nullable Instant soakUntil,
        @Nullable Instant finishedAt)
        implements Serializable {}
