package io.chancery.control.orders;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.TenantState;
import java.util.Locale;

/// The firm is not in the state that the order starts from: somebody was faster.
public final class FirmIsNotInState extends Refusal {

    FirmIsNotInState(TenantState wanted, TenantState found) {
        super("orders.firm-is-not-" + wanted.name().toLowerCase(Locale.ROOT), found.name());
    }
}
