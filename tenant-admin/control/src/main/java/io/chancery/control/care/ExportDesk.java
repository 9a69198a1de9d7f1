package io.chancery.control.care;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.OrderDesk;
import io.chancery.control.orders.OrderKind;
import io.chancery.control.orders.Reason;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;

/// What operators decide about exports of firms, beside what is done every night.
@PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_CARE + "')")
@InControl
public class ExportDesk {

    private final SafetyBook book;
    private final OrderDesk orders;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;

    ExportDesk(SafetyBook book, OrderDesk orders, OperatorCommands commands, ActorSource actors, AuditTrail audit) {
        this.book = book;
        this.orders = orders;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
    }

    /// Has the firm exported now.
    public void export(CommandId command, TenantId firm, Reason reason) {
        order(command, firm, OrderKind.EXPORT, "firm.export-ordered", reason);
    }

    /// Has the firm's newest export restored and proved now.
    ///
    /// @throws NoExport when none was verified
    public void drill(CommandId command, TenantId firm, Reason reason) {
        order(command, firm, OrderKind.DRILL, "firm.drill-ordered", reason);
    }

    /// Has an export built beside the firm, as a snapshot: from there the firm is compared and put back.
    ///
    /// @throws NoExport when it is not there any more
    public void restoreBeside(CommandId command, TenantId firm, UUID export, Reason reason) {
        commands.once(command, () -> {
            var found = book.exports(firm).stream()
                    .filter(one -> one.id().equals(export))
                    .findFirst()
                    .orElseThrow(NoExport::new);
            var held = orders.lockFirm(firm, TenantState.ACTIVE, TenantState.SUSPENDED);
            var order = orders.place(
                    firm,
                    OrderKind.RESTORE_EXPORT,
                    Map.of(
                            "export", export.toString(),
                            "by", actors.current().name(),
                            "keepDays", Long.toString(SnapshotDesk.KEPT.toDays())),
                    reason);
            audit.record(
                    "firm.export-restored",
                    "firm",
                    firm.value(),
                    AuditDetails.of(held.name())
                            .changed(
                                    Map.of(), Map.of("snapshot", found.takenAt().toString()))
                            .because(reason.value()));
            return order.value();
        });
    }

    private void order(CommandId command, TenantId firm, OrderKind kind, String action, Reason reason) {
        commands.once(command, () -> {
            if (kind == OrderKind.DRILL && book.exports(firm).stream().allMatch(one -> one.verifiedAt() == null)) {
                throw new NoExport();
            }
            var held = orders.lockFirm(firm, TenantState.ACTIVE, TenantState.SUSPENDED);
            var order = orders.place(firm, kind, Map.of(), reason);
            audit.record(
                    action, "firm", firm.value(), AuditDetails.of(held.name()).because(reason.value()));
            return order.value();
        });
    }
}
