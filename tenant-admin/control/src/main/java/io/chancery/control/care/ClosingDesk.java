package io.chancery.control.care;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.OrderDesk;
import io.chancery.control.orders.OrderKind;
import io.chancery.control.orders.Reason;
import io.chancery.control.upgrades.UpgradeDesk;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Ends firms: one operator asks, another approves; the firm is shut and exported once more, and for a while that can
/// be called off. Then nothing of it is left but the proof.
@PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_CARE + "')")
@InControl
public class ClosingDesk {

    /// So long a firm that is shut can come back.
    public static final Duration WAIT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final CareRequests requests;
    private final OrderDesk orders;
    private final UpgradeDesk upgrades;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    ClosingDesk(
            JdbcClient jdbc,
            CareRequests requests,
            OrderDesk orders,
            UpgradeDesk upgrades,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.orders = orders;
        this.upgrades = upgrades;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Asks that the firm be closed; nothing happens until somebody else approves it.
    public void ask(CommandId command, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            var held = orders.lockFirm(firm, TenantState.ACTIVE, TenantState.SUSPENDED);
            requireNoUpgrade(firm);
            var request = requests.ask(firm, CareRequest.Kind.CLOSE, null, reason.value());
            record("firm.closing-asked", firm, held.name(), reason);
            return request.value();
        });
    }

    /// Orders what a colleague asked for.
    ///
    /// @throws SecondPersonNeeded when it is the one who asked
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_CARE_APPROVE + "')")
    public void approve(CommandId command, CareRequestId id, Reason reason) {
        commands.once(command, () -> {
            var request = requests.approve(id);
            if (request.kind() != CareRequest.Kind.CLOSE) {
                throw new IllegalArgumentException("Request %s closes no firm".formatted(id));
            }
            var held = orders.lockFirm(request.tenant(), TenantState.ACTIVE, TenantState.SUSPENDED);
            requireNoUpgrade(request.tenant());
            var order = orders.place(
                    request.tenant(),
                    OrderKind.CLOSE_FIRM,
                    Map.of(
                            "askedBy", request.askedByName(),
                            "approvedBy", actors.current().name(),
                            "days", Long.toString(WAIT.toDays())),
                    new Reason(request.reason()));
            record("firm.closing-approved", request.tenant(), held.name(), reason);
            return order.value();
        });
    }

    /// Lets the firm work again before its time is over.
    ///
    /// @throws ClosingIsOver when it was called off, or is being deleted
    public void callOff(CommandId command, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            var held = orders.lockFirm(firm, TenantState.SUSPENDED);
            var order = orders.place(firm, OrderKind.RESUME, Map.of(), reason);
            int changed = jdbc.sql("""
                            update control.closing set state = 'CALLED_OFF', called_off_by = :by, called_off_at = :now
                             where tenant = :firm and state = 'WAITING'
                            """)
                    .param("by", actors.current().name())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("firm", firm.value())
                    .update();
            if (changed == 0) {
                throw new ClosingIsOver();
            }
            record("firm.closing-called-off", firm, held.name(), reason);
            return order.value();
        });
    }

    private void requireNoUpgrade(TenantId firm) {
        if (upgrades.isUnderWay(firm)) {
            throw new UpgradeIsUnderWay();
        }
    }

    private void record(String action, TenantId firm, String name, Reason reason) {
        audit.record(action, "firm", firm.value(), AuditDetails.of(name).because(reason.value()));
    }
}
