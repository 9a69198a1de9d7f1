package io.chancery.control.upgrades;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/// What operators decide about the upgrades of firms. Deciding only writes it down; a node of the app does it.
@InControl
@PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_UPGRADE + "')")
public class Upgrades {

    private final UpgradeDesk desk;
    private final UpgradeTable table;
    private final KnownReleases known;
    private final OperatorCommands commands;
    private final AuditTrail audit;

    Upgrades(UpgradeDesk desk, UpgradeTable table, KnownReleases known, OperatorCommands commands, AuditTrail audit) {
        this.desk = desk;
        this.table = table;
        this.known = known;
        this.commands = commands;
        this.audit = audit;
    }

    /// Orders an upgrade of one firm, or its rehearsal; see [UpgradeDesk#order].
    ///
    /// @throws io.chancery.control.releases.ReleaseIsNotOffered when it is no rehearsal and the release is not
    /// @throws io.chancery.infra.errors.Refusal as told there
    public UpgradeId order(CommandId command, NewUpgrade wanted) {
        return new UpgradeId(commands.once(command, () -> {
            if (!wanted.rehearsal()) {
                known.requireOffered(wanted.to());
            }
            var id = desk.order(wanted);
            record(wanted.rehearsal() ? "upgrade.rehearsal-ordered" : "upgrade.ordered", id, wanted.reason());
            return id.value();
        }));
    }

    /// Moves one that has not begun to another time, and the last day to which its firm may put it off with it.
    ///
    /// @throws UpgradeMovedOn when it has begun, is over or was changed since it was shown
    public void postpone(UpgradeSheet shown, Instant at, @Nullable LocalDate last, Reason reason) {
        desk.moveTo(shown, at, last);
        audit.record(
                "upgrade.moved",
                "firm",
                shown.tenant().value(),
                AuditDetails.of(shown.firm())
                        .changed(facts(shown.scheduledAt(), shown.lastDate()), facts(at, last))
                        .because(reason.value()));
    }

    private static Map<String, String> facts(Instant at, @Nullable LocalDate last) {
        return Map.of("scheduledAt", at.toString(), "lastDate", last == null ? "" : last.toString());
    }

    /// Calls one off that has not begun.
    ///
    /// @throws UpgradeMovedOn when it has begun, is over or was changed since it was shown
    public void cancel(UpgradeSheet shown, Reason reason) {
        desk.cancel(shown);
        record("upgrade.cancelled", shown.id(), reason.value());
    }

    /// Lets one go on that pauses; the step that paused it is done again.
    ///
    /// @throws UpgradeMovedOn when it does not pause any more
    public void goOn(UpgradeSheet shown, Reason reason) {
        desk.goOn(shown);
        record("upgrade.continued", shown.id(), reason.value());
    }

    /// Asks what the firm would lose if it were taken back; a node counts it within seconds.
    ///
    /// @throws UpgradeMovedOn when the firm has no snapshot any more
    public void askLoss(UpgradeSheet shown) {
        desk.askLoss(shown);
    }

    /// Puts the firm back to what it was before the upgrade.
    ///
    /// @throws UpgradeMovedOn when it neither pauses nor soaks any more
    public void putBack(UpgradeSheet shown, Reason reason) {
        desk.putBack(shown);
        record("upgrade.put-back-ordered", shown.id(), reason.value());
    }

    private void record(String action, UpgradeId id, @Nullable String reason) {
        var upgrade = table.find(id).orElseThrow();
        audit.record(
                action,
                "firm",
                upgrade.tenant().value(),
                AuditDetails.of(upgrade.firm())
                        .changed(
                                Map.of("release", upgrade.from().toString()),
                                Map.of("release", upgrade.to().toString()))
                        .because(reason));
    }
}
