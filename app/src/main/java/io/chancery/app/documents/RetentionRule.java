package io.chancery.app.documents;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// For how long the documents of a closed matter are kept.
///
/// @param years after the day it was closed; null for ever
/// @param version 0 while nobody decided anything
public record RetentionRule(@Nullable Integer years, int version) implements Serializable {

    public static final int YEARS_MAX = 100;

    public RetentionRule {
        if (years != null && (years < 1 || years > YEARS_MAX)) {
            throw new IllegalArgumentException(
                    "Documents are kept for 1 to %d years or for ever, not for %s".formatted(YEARS_MAX, years));
        }
    }

    /// The last day on which a matter must have been closed to be due; null where everything is kept for ever.
    @Nullable
    LocalDate closedBy(LocalDate today) {
        return years == null ? null : today.minusYears(years);
    }
}
