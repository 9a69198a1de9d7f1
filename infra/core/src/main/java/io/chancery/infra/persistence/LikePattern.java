package io.chancery.infra.persistence;

/// Patterns for `like` and `ilike` in which nothing that was typed is a wildcard.
public final class LikePattern {

    private LikePattern() {}

    /// Fits whatever holds these words somewhere.
    public static String containing(String typed) {
        return "%" + beginning(typed);
    }

    /// Fits whatever begins with these words.
    public static String beginning(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
