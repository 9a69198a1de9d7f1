package io.chancery.infra.documents;

import java.util.EnumSet;
import java.util.Set;

/// What a firm takes.
///
/// @param kinds the firm's list
/// @param tolerated what is kept with a warning instead of refused: [Objection#MACROS], [Objection#ACTIVE_CONTENT]
public record ExaminingRules(Set<FileKind> kinds, Set<Objection> tolerated) {

    public ExaminingRules {
        kinds = Set.copyOf(kinds);
        tolerated = Set.copyOf(tolerated);
        for (var one : tolerated) {
            if (one != Objection.MACROS && one != Objection.ACTIVE_CONTENT) {
                throw new IllegalArgumentException("%s is never kept with a warning".formatted(one));
            }
        }
    }

    /// Every kind, and nothing active.
    public static ExaminingRules usual() {
        return new ExaminingRules(EnumSet.allOf(FileKind.class), Set.of());
    }
}
