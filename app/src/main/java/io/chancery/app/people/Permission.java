package io.chancery.app.people;

/// What a person may be allowed to do, as authorities that views and services ask for. Roles are sets of these.
public final class Permission {

    /// Everyone who can sign in.
    public static final String SIGNED_IN = "SIGNED_IN";

    public static final String CLIENT_READ = "CLIENT_READ";
    public static final String CLIENT_WRITE = "CLIENT_WRITE";
    public static final String MATTER_READ = "MATTER_READ";
    public static final String MATTER_WRITE = "MATTER_WRITE";
    /// May decide who sees a restricted matter.
    public static final String MATTER_RESTRICT = "MATTER_RESTRICT";
    public static final String TIMEKEEPER_READ = "TIMEKEEPER_READ";
    public static final String TIMEKEEPER_WRITE = "TIMEKEEPER_WRITE";
    /// Records one's own time and costs.
    public static final String WORK_RECORD = "WORK_RECORD";
    public static final String WORK_READ = "WORK_READ";
    /// Changes unbilled work of anybody.
    public static final String WORK_WRITE = "WORK_WRITE";
    public static final String INVOICE_READ = "INVOICE_READ";
    public static final String INVOICE_ISSUE = "INVOICE_ISSUE";
    public static final String EBILLING_IMPORT = "EBILLING_IMPORT";
    public static final String DOCUMENT_READ = "DOCUMENT_READ";
    /// Takes files in, and names, moves and throws them away.
    public static final String DOCUMENT_WRITE = "DOCUMENT_WRITE";
    /// Releases what was held back, and says what is kept for how long.
    public static final String DOCUMENT_ADMIN = "DOCUMENT_ADMIN";
    public static final String FIRM_READ = "FIRM_READ";
    public static final String FIRM_WRITE = "FIRM_WRITE";
    public static final String PEOPLE_ADMIN = "PEOPLE_ADMIN";
    public static final String AUDIT_READ = "AUDIT_READ";
    /// Lets programs in.
    public static final String INTEGRATION_ADMIN = "INTEGRATION_ADMIN";

    private Permission() {}
}
