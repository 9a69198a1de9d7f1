package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.Freeze;
import io.chancery.control.upgrades.UpgradeSheet;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a firm's administrator reads about the firm's releases.
///
/// @param coming the upgrade that waits for its date or is under way
/// @param next where it leads, or the newest release that is offered; null when the firm has the newest
/// @param changes what that changes, and which of it this firm notices
/// @param due the last day on which it can come, by a rule of law that it brings; null for none
/// @param zone the firm's, in which its dates are
/// @param history everything that was ever tried or done, the newest first
/// @param story what else was done to the firm as a whole
public record ReleaseOverview(
        ReleaseNumber has,
        @Nullable UpgradeSheet coming,
        @Nullable ReleaseNumber next,
        List<ReleaseChange> changes,
        @Nullable LocalDate due,
        ZoneId zone,
        List<Freeze> freezes,
        @Nullable Trial trial,
        List<UpgradeSheet> history,
        List<Happening> story)
        implements Serializable {

    public ReleaseOverview {
        changes = List.copyOf(changes);
        freezes = List.copyOf(freezes);
        history = List.copyOf(history);
        story = List.copyOf(story);
    }

    /// The last day to which the firm may put off what is coming.
    public @Nullable LocalDate last() {
        var agreed = coming == null ? null : coming.lastDate();
        return agreed == null || due != null && due.isBefore(agreed) ? due : agreed;
    }

    /// The newest rehearsal of what is coming, if one is over.
    public @Nullable UpgradeSheet rehearsal() {
        return history.stream()
                .filter(upgrade -> upgrade.rehearsal()
                        && upgrade.state().isOver()
                        && upgrade.to().equals(next))
                .findFirst()
                .orElse(null);
    }
}
