package io.chancery.app.unbilled;

import io.chancery.app.matters.MatterId;
import io.chancery.app.work.WorkItemId;

/// Where unbilled work is found on the screen.
public final class UnbilledNavigation {

    static final String PATH = "work";
    static final String MATTERS_PATH = "work/matters";
    static final String NEW_COST = "cost";
    static final String NEW_CHARGE = "charge";

    private UnbilledNavigation() {}

    public static String toUnbilled() {
        return PATH;
    }

    /// The unbilled work of one matter.
    public static String toMatter(MatterId matter) {
        return PATH + "?matter=" + matter;
    }

    /// One piece of work, billed or not.
    public static String toWork(WorkItemId item) {
        return PATH + "?open=" + item;
    }

    public static String toMatters() {
        return MATTERS_PATH;
    }

    /// The sum of one matter beside all others, from where it is billed.
    public static String toMatterSum(MatterId matter) {
        return MATTERS_PATH + "?open=" + matter;
    }

    public static String toNewCost() {
        return PATH + "?open=" + NEW_COST;
    }

    public static String toNewCharge() {
        return PATH + "?open=" + NEW_CHARGE;
    }
}
