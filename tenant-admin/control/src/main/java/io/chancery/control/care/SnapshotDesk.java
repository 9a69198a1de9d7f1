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
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;

/// What operators decide about snapshots of firms. Deciding only writes it down; a node of the app does it.
///
/// Going back takes work from a firm: it needs a fresh count of what would be lost, and a second person.
@PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_CARE + "')")
@InControl
public class SnapshotDesk {

    /// After this long a snapshot that somebody decided is dropped.
    public static final Duration KEPT = Duration.ofDays(30);
    /// People go on working: what they would lose is not what was counted long ago.
    private static final Duration COUNT_IS_FRESH = Duration.ofHours(1);

    private final CareTable table;
    private final CareRequests requests;
    private final OrderDesk orders;
    private final UpgradeDesk upgrades;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    SnapshotDesk(
            CareTable table,
            CareRequests requests,
            OrderDesk orders,
            UpgradeDesk upgrades,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.orders = orders;
        this.upgrades = upgrades;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has the firm frozen beside itself while it works on.
    ///
    /// @throws io.chancery.infra.errors.Refusal when the firm has no schema, or another order is not finished
    public void take(CommandId command, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            var found = orders.lockFirm(firm, TenantState.ACTIVE, TenantState.SUSPENDED);
            var order = orders.place(
                    firm,
                    OrderKind.SNAPSHOT,
                    Map.of("by", actors.current().name(), "keepDays", Long.toString(KEPT.toDays())),
                    reason);
            record("firm.snapshot-ordered", firm, found.name(), Map.of(), reason);
            return order.value();
        });
    }

    /// Has it counted what the firm would lose if the snapshot took its place.
    ///
    /// @throws SnapshotIsGone when it was dropped
    public void compare(CommandId command, SnapshotId id) {
        commands.once(command, () -> {
            var snapshot = require(id);
            orders.lockFirm(snapshot.tenant(), TenantState.ACTIVE, TenantState.SUSPENDED);
            return orders.place(snapshot.tenant(), OrderKind.COMPARE, Map.of("snapshot", id.toString()), null)
                    .value();
        });
    }

    /// Asks that the snapshot take the firm's place; nothing happens until somebody else approves it.
    ///
    /// @throws LossIsNotCounted when nobody has looked lately at what the firm would lose
    /// @throws UpgradeIsUnderWay when the firm is in an upgrade, which has a way back of its own
    public void askToPutBack(CommandId command, SnapshotId id, Reason reason) {
        commands.once(command, () -> {
            var snapshot = requireReady(id);
            orders.lockFirm(snapshot.tenant(), TenantState.ACTIVE);
            var request = requests.ask(snapshot.tenant(), CareRequest.Kind.PUT_BACK, snapshot.id(), reason.value());
            record("firm.put-back-asked", snapshot.tenant(), snapshot.firm(), loss(snapshot), reason);
            return request.value();
        });
    }

    /// Orders what a colleague asked for.
    ///
    /// @throws SecondPersonNeeded when it is the one who asked
    /// @throws RequestIsDecided when somebody was faster
    /// @throws LossIsNotCounted when the count is old by now
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_CARE_APPROVE + "')")
    public void approve(CommandId command, CareRequestId id, Reason reason) {
        commands.once(command, () -> {
            var request = requests.approve(id);
            var snapshot = requireReady(Objects.requireNonNull(request.snapshot()));
            orders.lockFirm(snapshot.tenant(), TenantState.ACTIVE);
            var order = orders.place(
                    snapshot.tenant(),
                    OrderKind.PUT_BACK,
                    Map.of(
                            "snapshot", snapshot.id().toString(),
                            "schema", snapshot.schema(),
                            "release", snapshot.release(),
                            "askedBy", request.askedByName()),
                    new Reason(request.reason()));
            record("firm.put-back-approved", snapshot.tenant(), snapshot.firm(), loss(snapshot), reason);
            return order.value();
        });
    }

    /// Does not do what was asked for; whoever asked may take it back so.
    ///
    /// @throws RequestIsDecided when somebody was faster
    public void refuse(CommandId command, CareRequestId id, Reason reason) {
        commands.once(command, () -> {
            var request = requests.refuse(id);
            var firm = orders.lockFirm(request.tenant());
            record("firm.care-refused", request.tenant(), firm.name(), Map.of(), reason);
            return id.value();
        });
    }

    /// Throws a snapshot away.
    ///
    /// @throws SnapshotIsAnUpgrades when an upgrade may still need it
    public void drop(CommandId command, SnapshotId id, Reason reason) {
        commands.once(command, () -> {
            var snapshot = require(id);
            requireNotAnUpgrades(snapshot);
            orders.lockFirm(snapshot.tenant(), TenantState.ACTIVE, TenantState.SUSPENDED);
            var order =
                    orders.place(snapshot.tenant(), OrderKind.DROP_SNAPSHOT, Map.of("snapshot", id.toString()), reason);
            record("firm.snapshot-drop-ordered", snapshot.tenant(), snapshot.firm(), about(snapshot), reason);
            return order.value();
        });
    }

    private SnapshotRow require(SnapshotId id) {
        return table.snapshot(id).orElseThrow(SnapshotIsGone::new);
    }

    private SnapshotRow requireReady(SnapshotId id) {
        var snapshot = require(id);
        requireNotAnUpgrades(snapshot);
        if (upgrades.isUnderWay(snapshot.tenant())) {
            throw new UpgradeIsUnderWay();
        }
        var comparison = snapshot.comparison();
        if (comparison == null || comparison.countedAt().plus(COUNT_IS_FRESH).isBefore(clock.instant())) {
            throw new LossIsNotCounted();
        }
        return snapshot;
    }

    private static void requireNotAnUpgrades(SnapshotRow snapshot) {
        if (snapshot.isAnUpgrades()) {
            throw new SnapshotIsAnUpgrades();
        }
    }

    private static Map<String, String> about(SnapshotRow snapshot) {
        return Map.of("snapshot", snapshot.takenAt().toString());
    }

    /// What the one who decides was shown.
    private static Map<String, String> loss(SnapshotRow snapshot) {
        var told = new TreeMap<>(about(snapshot));
        var comparison = Objects.requireNonNull(snapshot.comparison());
        comparison.differing().forEach(line -> told.put("lost." + line.what(), Long.toString(line.lost())));
        return told;
    }

    private void record(String action, TenantId firm, String name, Map<String, String> after, Reason reason) {
        audit.record(
                action,
                "firm",
                firm.value(),
                AuditDetails.of(name).changed(Map.of(), after).because(reason.value()));
    }
}
