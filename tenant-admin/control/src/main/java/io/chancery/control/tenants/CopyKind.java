package io.chancery.control.tenants;

/// What a copy of a firm is for. A firm has at most one of each.
public enum CopyKind {
    /// Is upgraded to see whether the firm can be; nobody enters it.
    REHEARSAL("rehearsal"),
    /// Its people try a release on it.
    TRIAL("try"),
    /// An export is restored into it and proved; nobody enters it.
    DRILL("drill");

    private final String prefix;

    CopyKind(String prefix) {
        this.prefix = prefix;
    }

    /// What stands before the firm's own host, slug and schema.
    public String prefix() {
        return prefix;
    }

    /// Whether a firm's own slug would be taken for that of a copy.
    static boolean wouldBeTakenForCopy(String slug) {
        for (var kind : values()) {
            if (slug.startsWith(kind.prefix + "-")) {
                return true;
            }
        }
        return false;
    }
}
