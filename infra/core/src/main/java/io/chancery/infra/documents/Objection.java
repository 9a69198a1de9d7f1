package io.chancery.infra.documents;

/// Why a file is not taken as it is. Names are kept in rows and translations, so they stay.
public enum Objection {
    /// Nothing is in it.
    EMPTY(Weight.FINAL),
    TOO_BIG(Weight.FINAL),
    /// The firm's quota is used up, or the disk is nearly full.
    NO_ROOM(Weight.FINAL),
    EXECUTABLE(Weight.FINAL),
    SCRIPT(Weight.FINAL),
    /// Name and content, or declared type and content, disagree.
    OTHER_TYPE(Weight.FINAL),
    /// Neither name nor content is of a kind that this firm keeps.
    NOT_ON_LIST(Weight.FINAL),
    /// Two kinds of files in one.
    POLYGLOT(Weight.FINAL),
    ENCRYPTED(Weight.RELEASABLE),
    MACROS(Weight.RELEASABLE),
    ACTIVE_CONTENT(Weight.RELEASABLE),
    /// An archive with paths that lead out of it.
    BAD_PATHS(Weight.FINAL),
    /// An archive in an archive in an archive, or too many files in one.
    NESTED_TOO_DEEP(Weight.FINAL),
    /// Little that becomes very much.
    BOMB(Weight.FINAL),
    TOO_MANY_PIXELS(Weight.FINAL),
    /// It is broken, or reading it took too long or too much memory.
    COULD_NOT_BE_READ(Weight.RELEASABLE),
    MALWARE(Weight.FINAL),
    /// The scanner is configured and does not answer.
    NOT_SCANNED(Weight.FINAL);

    private enum Weight {
        FINAL,
        RELEASABLE
    }

    private final Weight weight;

    Objection(Weight weight) {
        this.weight = weight;
    }

    /// Whether people may decide to have it all the same.
    public boolean isReleasable() {
        return weight == Weight.RELEASABLE;
    }
}
