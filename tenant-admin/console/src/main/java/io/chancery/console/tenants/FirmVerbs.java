package io.chancery.console.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.OrderSheet;
import io.chancery.control.orders.Orders;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.themes.detail.DetailHead;
import java.io.Serializable;

/// What an operator can do with a firm, each verb with the question that comes before it.
final class FirmVerbs implements Serializable {

    private final Component page;
    private final Orders orders;
    private final CurrentOperator operator;
    private final SerializableRunnable changed;

    /// @param changed called after an order was placed or mended
    FirmVerbs(Component page, Orders orders, CurrentOperator operator, SerializableRunnable changed) {
        this.page = page;
        this.orders = orders;
        this.operator = operator;
        this.changed = changed;
    }

    /// Offers what fits the firm's state while no order is under way.
    void offer(DetailHead head, FirmSheet firm) {
        if (!operator.may(OperatorPermission.FIRM_SUSPEND)) {
            return;
        }
        if (firm.row().state() == TenantState.ACTIVE) {
            head.more(text("firm.suspend"), () -> suspend(firm));
        } else if (firm.row().state() == TenantState.SUSPENDED) {
            head.primary(text("firm.resume"), event -> resume(firm));
        }
    }

    OrderSection.Verbs ofFailedOrders() {
        return operator.may(OperatorPermission.ORDER_MEND)
                ? new OrderSection.Verbs(this::retry, this::giveUp)
                : new OrderSection.Verbs(null, null);
    }

    private void suspend(FirmSheet firm) {
        var command = CommandId.next();
        new ReasonDialog(
                        text("firm.suspend-title", firm.row().name()),
                        text("firm.suspend-effect"),
                        text("firm.suspend-reason-help"),
                        firm.row().slug(),
                        text("firm.suspend"),
                        reason -> {
                            orders.suspend(command, firm.row().id(), reason);
                            changed.run();
                        })
                .open();
    }

    private void resume(FirmSheet firm) {
        var command = CommandId.next();
        new ReasonDialog(
                        text("firm.resume-title", firm.row().name()),
                        text("firm.resume-effect"),
                        text("firm.resume-reason-help"),
                        "",
                        text("firm.resume"),
                        reason -> {
                            orders.resume(command, firm.row().id(), reason);
                            changed.run();
                        })
                .open();
    }

    private void retry(OrderSheet order) {
        orders.retry(CommandId.next(), order.id());
        changed.run();
    }

    private void giveUp(OrderSheet order) {
        var command = CommandId.next();
        new ReasonDialog(
                        text("orders.give-up-title"),
                        text("orders.give-up-effect"),
                        text("firm.resume-reason-help"),
                        "",
                        text("orders.give-up"),
                        reason -> {
                            orders.giveUp(command, order.id(), reason);
                            changed.run();
                        })
                .open();
    }

    private String text(String key, Object... args) {
        return page.getTranslation(key, args);
    }
}
