package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By when a firm must work on a release, because it brings what a rule of law asks for. It can be taken early, never
/// refused.
final class LegalDate {

    private LegalDate() {}

    /// @param changes those that concern the firm
    /// @return the last day on which it can come; null when no rule sets one
    static @Nullable LocalDate last(List<ReleaseItem> changes) {
        return changes.stream()
                .map(ReleaseItem::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> day.minusDays(1))
                .orElse(null);
    }
}
