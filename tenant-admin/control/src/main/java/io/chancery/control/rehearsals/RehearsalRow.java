package io.chancery.control.rehearsals;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One firm that may come to a release, and what is known of its rehearsal.
///
/// @param rehearsal the newest one; null when there was none
/// @param failure name of the step that failed or could not be told
/// @param trouble what went wrong, for operators
/// @param finishedAt when the newest rehearsal ended
/// @param held how long the firm's people would wait, by what the same steps took on its copy; null until it passed
/// @param exception what was said to leave it out; null when nobody asked to
public record RehearsalRow(
        ReleaseNumber release,
        TenantId firm,
        String name,
        RehearsalOutcome outcome,
        @Nullable UpgradeId rehearsal,
        @Nullable String failure,
        @Nullable String trouble,
        @Nullable Instant finishedAt,
        @Nullable Duration held,
        @Nullable Exception exception)
        implements Serializable {

    /// That a release may be offered although this firm is not rehearsed.
    ///
    /// @param agreedBy the second person; null while it is only asked for
    public record Exception(
            String reason, String askedBy, @Nullable String agreedBy) implements Serializable {}
}
