package io.chancery.control.operators;

/// What an operator may be allowed to do, as authorities that views and services ask for. Roles are sets of these.
public final class OperatorPermission {

    /// Everyone who can sign in to the console.
    public static final String SIGNED_IN = "SIGNED_IN";

    public static final String FLEET_READ = "FLEET_READ";
    public static final String FIRM_OPEN = "FIRM_OPEN";
    /// Suspends and resumes.
    public static final String FIRM_SUSPEND = "FIRM_SUSPEND";
    /// Retries a failed order or gives it up.
    public static final String ORDER_MEND = "ORDER_MEND";
    /// Writes announcements to firms and ends them.
    public static final String FIRM_TELL = "FIRM_TELL";
    /// Orders upgrades of firms, moves them and decides about them.
    public static final String FIRM_UPGRADE = "FIRM_UPGRADE";
    /// Stops firms' work and has it tried again.
    public static final String JOB_MEND = "JOB_MEND";
    /// Offers releases to firms and takes an offer back.
    public static final String RELEASE_OFFER = "RELEASE_OFFER";
    /// Switches features for firms, and off for all.
    public static final String FEATURE_SWITCH = "FEATURE_SWITCH";
    /// Plans rollouts, starts, pauses, resumes and stops them.
    public static final String ROLLOUT_PLAN = "ROLLOUT_PLAN";
    /// Approves rollouts that somebody else planned.
    public static final String ROLLOUT_APPROVE = "ROLLOUT_APPROVE";
    /// Has firms frozen and exported, and asks to put them back or to close them.
    public static final String FIRM_CARE = "FIRM_CARE";
    /// Approves what takes work from a firm and somebody else asked for.
    public static final String FIRM_CARE_APPROVE = "FIRM_CARE_APPROVE";
    public static final String AUDIT_READ = "AUDIT_READ";
    /// Asks firms to let them look in, and comes in where they do.
    public static final String SUPPORT_ASK = "SUPPORT_ASK";

    public static final String OPERATOR_READ = "OPERATOR_READ";
    public static final String OPERATOR_ADMIN = "OPERATOR_ADMIN";

    private OperatorPermission() {}
}
