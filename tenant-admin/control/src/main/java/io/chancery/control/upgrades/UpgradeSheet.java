package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An upgrade as a person watches it.
///
/// @param begun whether a node has ever worked on it
/// @param failure name of the step that failed
/// @param trouble what went wrong, for operators
/// @param loss what would be lost if the firm were taken back now; null until somebody has asked
/// @param version of the row, against which people's decisions are checked
/// @param steps in their order; empty until a node has taken it
public record UpgradeSheet(
        UpgradeId id,
        TenantId tenant,
        String firm,
        ReleaseNumber from,
        ReleaseNumber to,
        boolean rehearsal,
        UpgradeState state,
        boolean goingBack,
        boolean begun,
        Instant scheduledAt,
        @Nullable LocalDate lastDate,
        boolean urgent,
        @Nullable UUID rollout,
        @Nullable String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable String takenBy,
        @Nullable Instant startedAt,
        @Nullable Instant heldAt,
        @Nullable Instant openedAt,
        @Nullable Instant soakUntil,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable String trouble,
        @Nullable Loss loss,
        int version,
        List<StepSheet> steps)
        implements Serializable {

    public enum StepState {
        PENDING,
        RUNNING,
        DONE,
        FAILED
    }

    /// @param attempts how often it was begun; above 1 after a crash or a decision
    /// @param log in the order in which it was written
    public record StepSheet(
            String name,
            StepState state,
            int attempts,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            List<LogLine> log)
            implements Serializable {

        public StepSheet {
            log = List.copyOf(log);
        }
    }

    /// @param key the text of it is `upgrades.log.<key>`
    public record LogLine(Instant at, String key, List<String> args) implements Serializable {

        public LogLine {
            args = List.copyOf(args);
        }
    }

    /// What people have done since the firm was opened.
    ///
    /// @param countedAt when it was counted
    /// @param counts by what it was about, such as `invoice`
    public record Loss(Instant countedAt, Map<String, Integer> counts) implements Serializable {

        public Loss {
            counts = new TreeMap<>(counts);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public UpgradeSheet {
        steps = List.copyOf(steps);
    }

    /// How long the firm's people had to wait; null when they did not, or still do.
    public @Nullable Duration downtime() {
        return heldAt == null || openedAt == null ? null : Duration.between(heldAt, openedAt);
    }

    UpgradeSheet with(List<StepSheet> all) {
        return new UpgradeSheet(
                id,
                tenant,
                firm,
                from,
                to,
                rehearsal,
                state,
                goingBack,
                begun,
                scheduledAt,
                lastDate,
                urgent,
                rollout,
                reason,
                requestedBy,
                requestedAt,
                takenBy,
                startedAt,
                heldAt,
                openedAt,
                soakUntil,
                finishedAt,
                failure,
                trouble,
                loss,
                version,
                all);
    }
}
