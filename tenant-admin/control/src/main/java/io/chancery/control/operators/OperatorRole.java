package io.chancery.control.operators;

import static io.chancery.control.operators.OperatorPermission.AUDIT_READ;
import static io.chancery.control.operators.OperatorPermission.FEATURE_SWITCH;
import static io.chancery.control.operators.OperatorPermission.FIRM_CARE;
import static io.chancery.control.operators.OperatorPermission.FIRM_CARE_APPROVE;
import static io.chancery.control.operators.OperatorPermission.FIRM_OPEN;
import static io.chancery.control.operators.OperatorPermission.FIRM_SUSPEND;
import static io.chancery.control.operators.OperatorPermission.FIRM_TELL;
import static io.chancery.control.operators.OperatorPermission.FIRM_UPGRADE;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.JOB_MEND;
import static io.chancery.control.operators.OperatorPermission.OPERATOR_ADMIN;
import static io.chancery.control.operators.OperatorPermission.OPERATOR_READ;
import static io.chancery.control.operators.OperatorPermission.ORDER_MEND;
import static io.chancery.control.operators.OperatorPermission.RELEASE_OFFER;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_APPROVE;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_PLAN;
import static io.chancery.control.operators.OperatorPermission.SIGNED_IN;
import static io.chancery.control.operators.OperatorPermission.SUPPORT_ASK;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What someone at the provider is for.
public enum OperatorRole {
    /// Opens, suspends and resumes firms.
    OPERATOR(
            SIGNED_IN,
            FLEET_READ,
            FIRM_OPEN,
            FIRM_SUSPEND,
            FIRM_UPGRADE,
            FIRM_TELL,
            FIRM_CARE,
            FIRM_CARE_APPROVE,
            ORDER_MEND,
            JOB_MEND,
            RELEASE_OFFER,
            ROLLOUT_PLAN,
            ROLLOUT_APPROVE,
            FEATURE_SWITCH,
            AUDIT_READ,
            OPERATOR_READ),
    /// Helps the people of firms, and asks to look in where that takes it; changes nothing of the fleet.
    SUPPORT(SIGNED_IN, FLEET_READ, SUPPORT_ASK),
    /// Decides who may enter the console and reads what they did.
    SECURITY(SIGNED_IN, FLEET_READ, AUDIT_READ, OPERATOR_READ, OPERATOR_ADMIN),
    /// Looks.
    READ_ONLY(SIGNED_IN, FLEET_READ);

    private final Set<String> permissions;

    OperatorRole(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<String> permissions() {
        return permissions;
    }

    /// All that these roles allow together.
    public static Set<String> permissionsOf(Collection<OperatorRole> roles) {
        var all = new TreeSet<String>();
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
