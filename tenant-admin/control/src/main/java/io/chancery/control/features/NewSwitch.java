package io.chancery.control.features;

import io.chancery.control.orders.Reason;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.time.Instant;

/// What an operator sets a feature to for one firm, for a while.
///
/// @param owner who answers for it
/// @param until when it stops to count; a switch without an end would outlive its reason
public record NewSwitch(String feature, TenantId firm, boolean on, Reason reason, String owner, Instant until)
        implements Serializable {

    public static final int OWNER_LENGTH_MAX = 120;

    public NewSwitch {
        owner = owner.strip();
        if (owner.isEmpty() || owner.length() > OWNER_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "An owner's name has 1 to %d characters, was '%s'".formatted(OWNER_LENGTH_MAX, owner));
        }
    }
}
