package io.chancery.app.care;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.Permission;
import io.chancery.control.orders.OrderInHand;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.Maintenance;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes into the firm's log, which is an older one now, that the firm was put back, and tells its administrators:
/// once, however often it is asked.
class PutBackTelling {

    private final Notifying notifying;
    private final AuditTrail audit;
    private final Commands commands;
    private final TransactionTemplate transaction;

    PutBackTelling(
            Notifying notifying, AuditTrail audit, Commands commands, PlatformTransactionManager transactionManager) {
        this.notifying = notifying;
        this.audit = audit;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    void tell(OrderInHand order) {
        order.requireHeld();
        var firm = order.tenant();
        Maintenance.callAs(firm.id(), () -> {
            transaction.executeWithoutResult(_ ->
                    commands.once(new CommandId(order.id().value()), () -> {
                        audit.record(
                                "firm.put-back",
                                "firm",
                                firm.id().value(),
                                AuditDetails.of(firm.name())
                                        .changed(Map.of(), Map.of("release", order.detail("release")))
                                        .because(order.reason()));
                        notifying.tellEveryoneWho(
                                Permission.FIRM_WRITE, new Notice("firm-put-back", "audit", List.of()));
                        return order.id().value();
                    }));
            return null;
        });
    }
}
