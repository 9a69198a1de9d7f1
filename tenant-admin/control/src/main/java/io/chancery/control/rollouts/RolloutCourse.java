package io.chancery.control.rollouts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a rollout went in time.
///
/// @param firms whose upgrade has begun, in the order in which they began; the first ones when there are very many
/// @param pauses in their order
public record RolloutCourse(List<FirmCourse> firms, List<Pause> pauses) implements Serializable {

    /// From when until when a firm was worked on.
    ///
    /// @param to when its people worked on it again, or it failed; null while it is under way
    /// @param failure the step that failed; null while none did
    public record FirmCourse(
            String firm,
            int wave,
            FirmOutcome outcome,
            Instant from,
            @Nullable Instant to,
            @Nullable String failure) implements Serializable {}

    /// @param to null while it lasts
    /// @param trouble why, such as `error-budget`; null when a person said so
    public record Pause(
            Instant from, @Nullable Instant to, @Nullable String trouble) implements Serializable {}

    public RolloutCourse {
        firms = List.copyOf(firms);
        pauses = List.copyOf(pauses);
    }
}
