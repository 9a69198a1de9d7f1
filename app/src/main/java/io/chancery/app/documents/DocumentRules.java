package io.chancery.app.documents;

import io.chancery.infra.documents.ExaminingRules;
import org.jspecify.annotations.Nullable;

/// What the firm takes, and how often that was decided.
///
/// @param sizeMax of one file in bytes; null for as much as the provider lets it
/// @param quota of everything in bytes; null for as much as the provider lets it
/// @param version 0 while nobody decided anything
public record DocumentRules(
        ExaminingRules rules,
        @Nullable Long sizeMax,
        @Nullable Long quota,
        int version) {

    public DocumentRules {
        if ((sizeMax != null && sizeMax <= 0) || (quota != null && quota <= 0)) {
            throw new IllegalArgumentException(
                    "A firm that limits documents leaves room for some, not %s and %s".formatted(sizeMax, quota));
        }
    }

    static DocumentRules usual() {
        return new DocumentRules(ExaminingRules.usual(), null, null, 0);
    }

    long sizeOr(long usual) {
        return sizeMax == null ? usual : sizeMax;
    }

    long quotaOr(long usual) {
        return quota == null ? usual : quota;
    }
}
