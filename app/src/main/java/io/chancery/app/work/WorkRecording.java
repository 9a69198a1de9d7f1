package io.chancery.app.work;

import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records time, costs and fixed charges: a person's own, or anybody's with the right to.
///
/// Nothing is recorded on a closed matter, or on one that this person may not know of.
@Service
@PreAuthorize("hasAnyAuthority('WORK_RECORD', 'WORK_WRITE')")
@Transactional
public class WorkRecording {

    private final WorkItems items;
    private final TimeChecks times;
    private final SpendingChecks spending;
    private final SimilarWork similar;
    private final WorkRights rights;
    private final Commands commands;
    private final WorkLog log;
    private final EntityManager held;
    private final Clock clock;

    WorkRecording(
            WorkItems items,
            TimeChecks times,
            SpendingChecks spending,
            SimilarWork similar,
            WorkRights rights,
            Commands commands,
            WorkLog log,
            EntityManager held,
            Clock clock) {
        this.items = items;
        this.times = times;
        this.spending = spending;
        this.similar = similar;
        this.rights = rights;
        this.commands = commands;
        this.log = log;
        this.held = held;
        this.clock = clock;
    }

    /// Rounds and prices the time by what is agreed on the work date, and keeps the raw seconds.
    ///
    /// @throws DayIsFull when the timekeeper's day would have more than 24 hours
    /// @throws NoStandardRate when billable time has no price
    /// @throws CodeIsOfAnotherSet when the matter asks for other codes
    /// @throws WorkLiesAhead when the day has not begun where the person is
    /// @throws NarrativeIsMissing when the client would read an empty line
    public RecordingOutcome recordTime(CommandId command, TimeDetails details, IfSimilar ifSimilar) {
        return unlessSimilar(command, ifSimilar, () -> similar.to(details), () -> {
            var entry = times.entry(details);
            return keep(entry.item(), entry.title());
        });
    }

    /// Records several entries, such as a copied day, all or none; nobody is asked about duplicates.
    public void recordTimes(CommandId command, List<TimeDetails> several) {
        if (several.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to record");
        }
        commands.once(
                command,
                () -> several.stream()
                        .map(times::entry)
                        .map(entry -> keep(entry.item(), entry.title()))
                        .toList()
                        .getFirst());
    }

    /// @throws CurrencyIsNotTheClients when it was spent in a currency that the invoice will not have
    public RecordingOutcome recordCost(CommandId command, CostDetails details, IfSimilar ifSimilar) {
        return unlessSimilar(command, ifSimilar, () -> similar.to(details), () -> {
            var cost = spending.cost(details);
            return keep(cost.item(), cost.title());
        });
    }

    /// @throws CurrencyIsNotTheClients when it was agreed in a currency that the invoice will not have
    public WorkItemId recordCharge(CommandId command, ChargeDetails details) {
        return new WorkItemId(commands.once(command, () -> {
            var charge = spending.charge(details);
            return keep(charge.item(), charge.title());
        }));
    }

    /// Takes over what another system billed, exactly as it stands: no increment, rate or rule of the firm touches it.
    ///
    /// @param source the import, which the work names for ever
    @PreAuthorize("hasAuthority('EBILLING_IMPORT')")
    public WorkItemId recordImported(UUID source, ImportedWork work) {
        var item = switch (work) {
            case ImportedWork.Time time -> new TimeEntry(time);
            case ImportedWork.Cost cost -> new MatterCost(cost);
            case ImportedWork.Fixed fixed -> new FixedCharge(fixed);
        };
        item.recorded(rights.person(), clock.instant(), source);
        items.saveAndFlush(item);
        // Each flush looks at all that is held: a file's lines would be written slower and slower.
        held.detach(item);
        return new WorkItemId(item.id());
    }

    private RecordingOutcome unlessSimilar(
            CommandId command,
            IfSimilar ifSimilar,
            Supplier<Optional<RecordingOutcome.LikelyDuplicate>> search,
            Supplier<UUID> recording) {
        // A command that was carried out finds its own work; it is not its duplicate.
        if (ifSimilar == IfSimilar.ASK && commands.resultOf(command).isEmpty()) {
            var found = search.get();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Recorded(new WorkItemId(commands.once(command, recording)));
    }

    private UUID keep(WorkItem item, String title) {
        item.recorded(rights.person(), clock.instant(), null);
        items.saveAndFlush(item);
        log.write("work.recorded", item, title, Map.of());
        return item.id();
    }
}
