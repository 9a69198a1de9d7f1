package io.chancery.control.orders;

import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as a person watches it.
///
/// @param failure the step that failed, or [#TOO_MANY_ATTEMPTS]
/// @param firstLinkUntil until when the first admin's link can be shown; null when there is none (any more)
/// @param steps in their order; empty until a node has taken the order
public record OrderSheet(
        OrderId id,
        TenantId tenant,
        OrderKind kind,
        OrderState state,
        @Nullable String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable String takenBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable Instant firstLinkUntil,
        List<StepSheet> steps)
        implements Serializable {

    /// The failure of an order that ended each node that took it, so that no step could say why.
    public static final String TOO_MANY_ATTEMPTS = "too-many-attempts";

    /// @param attempts how often it was begun; above 1 after a crash or a retry
    /// @param message what went wrong
    public record StepSheet(
            String name,
            StepState state,
            int attempts,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String message)
            implements Serializable {}

    public OrderSheet {
        steps = List.copyOf(steps);
    }

    OrderSheet with(List<StepSheet> steps) {
        return new OrderSheet(
                id,
                tenant,
                kind,
                state,
                reason,
                requestedBy,
                requestedAt,
                takenBy,
                startedAt,
                finishedAt,
                failure,
                firstLinkUntil,
                steps);
    }
}
