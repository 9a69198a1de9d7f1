package io.chancery.app.matters;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterAccess.Everyone;
import io.chancery.app.matters.MatterAccess.Only;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.Uniqueness;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens, changes, closes, reopens and restricts matters. A matter that this person may not know of is not here.
@Service
@PreAuthorize("hasAuthority('MATTER_WRITE')")
@Transactional
public class MatterRegister {

    private final Matters matters;
    private final MatterVisibility visibility;
    private final MatterFacts facts;
    private final ObjectProvider<UnbilledWork> unbilledWork;
    private final Commands commands;
    private final AuditTrail audit;
    private final Clock clock;

    MatterRegister(
            Matters matters,
            MatterVisibility visibility,
            MatterFacts facts,
            ObjectProvider<UnbilledWork> unbilledWork,
            Commands commands,
            AuditTrail audit,
            Clock clock) {
        this.matters = matters;
        this.visibility = visibility;
        this.facts = facts;
        this.unbilledWork = unbilledWork;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /// A restricted matter is restricted from its first moment.
    ///
    /// @throws MatterNumberTaken when another matter, closed ones too, has the number
    /// @throws NobodyWouldSeeMatter when it is restricted and this person is not among those named
    @PreAuthorize("hasAuthority('MATTER_WRITE') and (!#access.restricts() or hasAuthority('MATTER_RESTRICT'))")
    public MatterId open(CommandId command, MatterDetails details, MatterAccess access) {
        return new MatterId(commands.once(command, () -> {
            requireFree(details.number(), null);
            var matter = new Matter(details, clock.instant());
            apply(access, matter);
            save(matter);
            record("matter.opened", matter, Map.of(), null);
            return matter.id();
        }));
    }

    /// The matter with this number, opened with these details if the firm has none: what an import needs.
    ///
    /// @throws MatterNumberTaken when the number is a matter's that this person may not know of
    @PreAuthorize("hasAuthority('EBILLING_IMPORT')")
    public MatterId findOrOpen(MatterDetails details) {
        return matters.findByNumberIgnoreCase(details.number().value())
                .map(matter -> new MatterId(matter.id()))
                .filter(this::isVisible)
                .orElseGet(() -> open(CommandId.next(), details, new Everyone()));
    }

    /// @throws ChangedMeanwhile when somebody saved this matter since `seenVersion`
    /// @throws MatterIsClosed when it was closed
    /// @throws MatterNumberTaken when another matter, closed ones too, has the number
    /// @throws MatterMovesWithWork when it gets another client or legal entity before its work is billed
    public MatterSheet change(MatterId id, MatterDetails details, int seenVersion) {
        var matter = require(id);
        var seen = matter.sheet();
        ChangedMeanwhile.unlessSame(seenVersion, seen.version());
        requireOpen(seen);
        requireFree(details.number(), id.value());
        requireToStayWithItsWork(seen, details);
        var before = facts.of(seen);
        matter.become(details, clock.instant());
        save(matter);
        record("matter.changed", matter, before, null);
        return matter.sheet();
    }

    /// @throws ClosesBeforeItOpened when the day lies before its opening
    /// @throws MatterHasUnbilledWork while something is still to be billed
    public void close(MatterId id, LocalDate day) {
        matters.hold(id.value());
        var matter = require(id);
        var seen = matter.sheet();
        if (!seen.isOpen()) {
            return;
        }
        if (day.isBefore(seen.details().openedOn())) {
            throw new ClosesBeforeItOpened(seen.details().openedOn());
        }
        var items = unbilledItemsOf(id);
        if (items > 0) {
            throw new MatterHasUnbilledWork(seen.title(), items);
        }
        var before = facts.of(seen);
        matter.close(day, clock.instant());
        matters.saveAndFlush(matter);
        record("matter.closed", matter, before, null);
    }

    public void reopen(MatterId id) {
        var matter = require(id);
        var seen = matter.sheet();
        if (!seen.isOpen()) {
            var before = facts.of(seen);
            matter.reopen(clock.instant());
            matters.saveAndFlush(matter);
            record("matter.reopened", matter, before, null);
        }
    }

    /// @param reason why, kept in the audit log
    /// @throws NobodyWouldSeeMatter when it is restricted and this person is not among those named
    @PreAuthorize("hasAuthority('MATTER_RESTRICT')")
    public void restrict(MatterId id, MatterAccess access, String reason) {
        var matter = require(id);
        var before = facts.of(matter.sheet());
        apply(access, matter);
        matters.saveAndFlush(matter);
        record(access.restricts() ? "matter.restricted" : "matter.unrestricted", matter, before, reason);
    }

    private void apply(MatterAccess access, Matter matter) {
        switch (access) {
            case Everyone() -> matter.unrestrict(clock.instant());
            case Only(var people) -> {
                // Who restricts stays inside: otherwise a slip would put the matter out of everybody's reach.
                if (!people.contains(visibility.viewer())) {
                    throw new NobodyWouldSeeMatter(matter.sheet().title());
                }
                matter.restrictTo(people, clock.instant());
            }
        }
    }

    private boolean isVisible(MatterId id) {
        return matters.exists(visibility.visible(id));
    }

    private Matter require(MatterId id) {
        return matters.findOne(visibility.visible(id)).orElseThrow(() -> new NotInThisFirm("matter", id.value()));
    }

    private static void requireOpen(MatterSheet matter) {
        if (matter.closedOn() != null) {
            throw new MatterIsClosed(matter.title(), matter.closedOn());
        }
    }

    private void requireToStayWithItsWork(MatterSheet now, MatterDetails then) {
        var moves = !now.details().client().equals(then.client())
                || !now.details().entity().equals(then.entity());
        var items = moves ? unbilledItemsOf(now.id()) : 0;
        if (items > 0) {
            throw new MatterMovesWithWork(now.title(), items);
        }
    }

    private long unbilledItemsOf(MatterId id) {
        return unbilledWork.stream().mapToLong(work -> work.itemsOf(id)).sum();
    }

    private Matter save(Matter matter) {
        return Uniqueness.saved(
                "matter_number_is_unique",
                () -> matters.saveAndFlush(matter),
                () -> new MatterNumberTaken(matter.sheet().details().number()));
    }

    private void requireFree(MatterNumber number, @Nullable UUID self) {
        matters.findByNumberIgnoreCase(number.value())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw new MatterNumberTaken(number);
                });
    }

    private void record(
            String action, Matter matter, Map<String, ? extends @Nullable Object> before, @Nullable String reason) {
        var sheet = matter.sheet();
        audit.record(
                action,
                "matter",
                matter.id(),
                AuditDetails.of(sheet.title()).changed(before, facts.of(sheet)).because(reason));
    }
}
