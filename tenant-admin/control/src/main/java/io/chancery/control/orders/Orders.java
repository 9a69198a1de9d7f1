package io.chancery.control.orders;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.NewFirm;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/// What operators order for firms. Ordering only writes it down; a node of the app does it.
@InControl
public class Orders {

    private final OrderDesk desk;
    private final Registry registry;
    private final OperatorCommands commands;
    private final AuditTrail audit;

    Orders(OrderDesk desk, Registry registry, OperatorCommands commands, AuditTrail audit) {
        this.desk = desk;
        this.registry = registry;
        this.commands = commands;
        this.audit = audit;
    }

    /// Enters the firm into the registry and orders its opening.
    ///
    /// @throws io.chancery.control.tenants.SlugIsTaken when another firm has or had the slug
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_OPEN + "')")
    public TenantId openFirm(CommandId command, OpenFirm request) {
        return new TenantId(commands.once(command, () -> {
            var tenant = new TenantId(Ids.next());
            registry.enter(new NewFirm(
                    tenant, request.slug(), request.name(), Cells.MAIN, request.country(), request.locale()));
            desk.place(tenant, OrderKind.OPEN_FIRM, request.toPayload(), null);
            audit.record(
                    "firm.opening-ordered",
                    "firm",
                    tenant.value(),
                    AuditDetails.of(request.name().value()).changed(Map.of(), request.toPayload()));
            return tenant.value();
        }));
    }

    /// Holds a working firm back.
    ///
    /// @throws FirmIsNotInState when it does not work
    /// @throws OrderIsOpen when another order for it is not finished
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_SUSPEND + "')")
    public void suspend(CommandId command, TenantId tenant, Reason reason) {
        order(command, tenant, OrderKind.SUSPEND, TenantState.ACTIVE, "firm.suspension-ordered", reason);
    }

    /// Lets a suspended firm work again.
    ///
    /// @throws FirmIsNotInState when it is not suspended
    /// @throws FirmIsClosing when it waits for its end
    /// @throws OrderIsOpen when another order for it is not finished
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_SUSPEND + "')")
    public void resume(CommandId command, TenantId tenant, Reason reason) {
        if (desk.isClosing(tenant)) {
            throw new FirmIsClosing();
        }
        order(command, tenant, OrderKind.RESUME, TenantState.SUSPENDED, "firm.resumption-ordered", reason);
    }

    /// Sends a failed order to the nodes again; steps that are done are not repeated.
    ///
    /// @throws OrderDidNotFail when somebody has dealt with it already
    @PreAuthorize("hasAuthority('" + OperatorPermission.ORDER_MEND + "')")
    public void retry(CommandId command, OrderId id) {
        commands.once(command, () -> {
            var order = desk.requireFailed(id);
            desk.reopen(order);
            record("order.retried", order, null);
            return id.value();
        });
    }

    /// Gives a failed order up, so that another can be placed.
    ///
    /// @throws OrderDidNotFail when somebody has dealt with it already
    /// @throws OpeningCannotBeGivenUp when it is the firm's opening
    /// @throws FirmIsShut when the firm would stay shut for ever
    @PreAuthorize("hasAuthority('" + OperatorPermission.ORDER_MEND + "')")
    public void giveUp(CommandId command, OrderId id, Reason reason) {
        commands.once(command, () -> {
            var order = desk.requireFailed(id);
            if (order.kind() == OrderKind.OPEN_FIRM) {
                throw new OpeningCannotBeGivenUp();
            }
            if (desk.lockFirm(order.tenant()).state() == TenantState.MAINTENANCE) {
                throw new FirmIsShut();
            }
            desk.abandon(order);
            record("order.given-up", order, reason);
            return id.value();
        });
    }

    private void order(
            CommandId command, TenantId tenant, OrderKind kind, TenantState from, String action, Reason reason) {
        commands.once(command, () -> {
            var firm = desk.lockFirm(tenant, from);
            var order = desk.place(tenant, kind, Map.of(), reason);
            audit.record(
                    action, "firm", tenant.value(), AuditDetails.of(firm.name()).because(reason.value()));
            return order.value();
        });
    }

    private void record(String action, FailedOrder order, @Nullable Reason reason) {
        audit.record(
                action,
                "firm",
                order.tenant().value(),
                AuditDetails.of(order.firmName())
                        .changed(Map.of(), Map.of("order", order.kind().name(), "failedStep", order.failure()))
                        .because(reason == null ? null : reason.value()));
    }
}
