package io.chancery.app.work;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.LineAdjustment;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes, adjusts, deletes and brings back work that no invoice has taken.
///
/// Every verb refuses billed work ([WorkIsBilledAlready]), work that somebody else changed meanwhile
/// ([ChangedMeanwhile]) and work of matters that are closed or that this person may not know of.
@Service
@PreAuthorize("hasAnyAuthority('WORK_RECORD', 'WORK_WRITE')")
@Transactional
public class WorkChanges {

    private final WorkItems items;
    private final TimeChecks times;
    private final SpendingChecks spending;
    private final Agreements agreements;
    private final WorkOwners owners;
    private final WorkLog log;
    private final Clock clock;

    WorkChanges(
            WorkItems items,
            TimeChecks times,
            SpendingChecks spending,
            Agreements agreements,
            WorkOwners owners,
            WorkLog log,
            Clock clock) {
        this.items = items;
        this.times = times;
        this.spending = spending;
        this.agreements = agreements;
        this.owners = owners;
        this.log = log;
        this.clock = clock;
    }

    /// What did not change keeps its price; time, day, timekeeper and matter that changed are rounded and priced again.
    public void changeTime(WorkItemId id, TimeDetails details, int seenVersion) {
        var entry = require(id, TimeEntry.class, seenVersion).item();
        var before = entry.facts();
        save("work.changed", entry, times.change(entry, details), before);
    }

    public void changeCost(WorkItemId id, CostDetails details, int seenVersion) {
        var cost = require(id, MatterCost.class, seenVersion).item();
        var before = cost.facts();
        var terms = spending.check(details);
        cost.become(details);
        save("work.changed", cost, terms.title(), before);
    }

    public void changeCharge(WorkItemId id, ChargeDetails details, int seenVersion) {
        var charge = require(id, FixedCharge.class, seenVersion).item();
        var before = charge.facts();
        var terms = spending.check(details);
        charge.become(details);
        save("work.changed", charge, terms.title(), before);
    }

    /// Raises or lowers what the client pays for a line, or takes that away again.
    ///
    /// @param change signed, in the line's currency; its reason is read by the client's reviewer
    @PreAuthorize("hasAuthority('WORK_WRITE')")
    public void adjust(WorkItemId id, Optional<LineAdjustment> change, int seenVersion) {
        var found = require(id, WorkItem.class, seenVersion);
        var item = found.item();
        var before = item.facts();
        item.adjust(change);
        items.saveAndFlush(item);
        log.write(
                "work.adjusted",
                item,
                found.title(),
                before,
                change.map(LineAdjustment::reason).orElse(null));
    }

    /// Takes the work out of every list; [#restore] undoes it.
    public void delete(WorkItemId id, int seenVersion) {
        var found = require(id, WorkItem.class, seenVersion);
        found.item().archive(clock.instant());
        if (found.item() instanceof TimeEntry entry) {
            times.goes(entry);
        }
        save("work.deleted", found.item(), found.title(), found.item().facts());
    }

    /// @throws DayIsFull when the day was filled meanwhile
    public void restore(WorkItemId id) {
        var item = find(id);
        if (!item.isArchived()) {
            return;
        }
        owners.requireMayWrite(item);
        var title = titleOf(item);
        if (item instanceof TimeEntry entry) {
            times.comesBack(entry);
        }
        item.restore();
        save("work.restored", item, title, item.facts());
    }

    private void save(String action, WorkItem item, String title, Map<String, @Nullable Object> before) {
        items.saveAndFlush(item);
        log.write(action, item, title, before);
    }

    private <T extends WorkItem> Checked<T> require(WorkItemId id, Class<T> kind, int seenVersion) {
        var item = find(id);
        if (!kind.isInstance(item) || item.isArchived()) {
            throw new NotInThisFirm("work", id.value());
        }
        owners.requireMayWrite(item);
        item.requireUnbilled();
        ChangedMeanwhile.unlessSame(seenVersion, item.version());
        // The matter it is on now must be open and known to this person too, not only the one it goes to.
        return new Checked<>(kind.cast(item), titleOf(item));
    }

    private WorkItem find(WorkItemId id) {
        return items.findById(id.value()).orElseThrow(() -> new NotInThisFirm("work", id.value()));
    }

    private String titleOf(WorkItem item) {
        var matter = item.matter();
        return agreements
                .at(matter == null ? null : new MatterId(matter), item.workDate())
                .title();
    }
}
