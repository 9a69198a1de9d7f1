package io.chancery.app.upgrades;

import io.chancery.control.schemas.ContractTelling;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.migration.ContractScript;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes into the firm's log that something nobody needs any more was taken away, and why, as the script says it. A
/// firm that was put back to a state before has lost the entry too, and gets another when it goes again.
@Component
class TakenAwayTelling implements ContractTelling {

    private final AuditTrail audit;
    private final Commands commands;
    private final TransactionTemplate transaction;

    TakenAwayTelling(AuditTrail audit, Commands commands, PlatformTransactionManager transactionManager) {
        this.audit = audit;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public void tell(Tenant firm, ContractScript script) {
        var command = CommandId.named("contract %d".formatted(script.version()));
        Maintenance.callAs(firm.id(), () -> {
            transaction.executeWithoutResult(_ -> commands.once(command, () -> {
                audit.record(
                        "firm.taken-away",
                        "firm",
                        firm.id().value(),
                        AuditDetails.of(firm.name())
                                .changed(Map.of(), Map.of("script", script.name()))
                                .because(script.why()));
                return firm.id().value();
            }));
            return null;
        });
    }
}
