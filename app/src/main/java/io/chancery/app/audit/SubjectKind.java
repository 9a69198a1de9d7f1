package io.chancery.app.audit;

import java.util.Arrays;
import java.util.Optional;

/// What kind of thing an entry is about, by the name that the log keeps for it.
public enum SubjectKind {
    MATTER("matter", "matters", Wall.MATTER),
    WORK("work", "unbilled", Wall.WORK),
    INVOICE("invoice", "invoicing", Wall.INVOICE),
    DOCUMENT("document", "documents", Wall.DOCUMENT),
    REFUSED_DOCUMENT("refused-document", "documents", Wall.REFUSED_DOCUMENT),
    CLIENT("client", "clients", Wall.NONE),
    TIMEKEEPER("timekeeper", "timekeepers", Wall.NONE),
    PERSON("person", "people", Wall.NONE),
    FIRM("firm", "firm", Wall.NONE),
    LEGAL_ENTITY("legal_entity", "firm", Wall.NONE),
    OFFICE("office", "firm", Wall.NONE),
    IMPORT("import", "ebilling", Wall.NONE),
    LETTER("letter", "letters", Wall.NONE),
    JOB("job", "running", Wall.NONE),
    AUDIT("audit", "audit", Wall.NONE),
    INTEGRATION("integration", "integrations", Wall.NONE),
    SUPPORT("support", "support", Wall.NONE),
    SIGNING_KEY("signing-key", "integrations", Wall.NONE);

    /// How the matter of such a thing is found, whose wall then holds for its entries.
    enum Wall {
        MATTER,
        WORK,
        INVOICE,
        DOCUMENT,
        REFUSED_DOCUMENT,
        /// It belongs to no matter.
        NONE
    }

    private final String stored;
    private final String feature;
    private final Wall wall;

    SubjectKind(String stored, String feature, Wall wall) {
        this.stored = stored;
        this.feature = feature;
        this.wall = wall;
    }

    /// Empty for a kind that only another build knows.
    public static Optional<SubjectKind> stored(String name) {
        return Arrays.stream(values()).filter(kind -> kind.stored.equals(name)).findFirst();
    }

    /// As the log keeps it.
    public String stored() {
        return stored;
    }

    /// Whose words name the fields of such a thing.
    public String feature() {
        return feature;
    }

    Wall wall() {
        return wall;
    }
}
