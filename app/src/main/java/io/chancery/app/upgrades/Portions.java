package io.chancery.app.upgrades;

import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.TenantId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs data steps in a firm whose door may be shut, portion by portion. Between two portions another node may go on.
@Component
class Portions {

    private final TransactionTemplate transaction;

    Portions(PlatformTransactionManager transactionManager) {
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /// Does what is left of the step.
    void run(UpgradeInHand upgrade, DataStep step, TenantId firm) {
        var cursor = upgrade.cursor().orElse(null);
        long rows = 0;
        while (true) {
            upgrade.requireHeld();
            var from = cursor;
            var portion =
                    Maintenance.callAs(firm, () -> Objects.requireNonNull(transaction.execute(_ -> step.next(from))));
            rows += portion.rows();
            if (portion.cursor().isEmpty()) {
                upgrade.note("rows-changed", rows);
                return;
            }
            cursor = portion.cursor().get();
            upgrade.keepCursor(cursor);
        }
    }

    /// Does the whole step in a copy that nobody has entered yet.
    void run(DataStep step, TenantId copy) {
        var portion = next(step, null, copy);
        while (portion.cursor().isPresent()) {
            portion = next(step, portion.cursor().get(), copy);
        }
    }

    private DataStep.Portion next(DataStep step, @Nullable String cursor, TenantId firm) {
        return Maintenance.callAs(firm, () -> Objects.requireNonNull(transaction.execute(_ -> step.next(cursor))));
    }
}
