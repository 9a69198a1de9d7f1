package io.chancery.app.timekeepers;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.Uniqueness;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds, changes, archives and restores timekeepers and their standard rates.
@Service
@PreAuthorize("hasAuthority('TIMEKEEPER_WRITE')")
@Transactional
public class TimekeeperRegister {

    private final Timekeepers timekeepers;
    private final Commands commands;
    private final AuditTrail audit;
    private final Clock clock;

    TimekeeperRegister(Timekeepers timekeepers, Commands commands, AuditTrail audit, Clock clock) {
        this.timekeepers = timekeepers;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws TimekeeperNumberTaken when another timekeeper, archived ones too, has the number
    /// @throws PersonIsTimekeeperAlready when the person records time as somebody else
    public TimekeeperId add(CommandId command, TimekeeperDetails details, List<StandardRate> rates) {
        return new TimekeeperId(commands.once(command, () -> {
            requireFree(details, null);
            var timekeeper = new Timekeeper(details, clock.instant());
            timekeeper.charge(rates);
            save(timekeeper);
            record("timekeeper.added", timekeeper, Map.of());
            return timekeeper.id();
        }));
    }

    /// The timekeeper with this number, added without a rate if the firm has none: what an import needs.
    @PreAuthorize("hasAuthority('EBILLING_IMPORT')")
    public TimekeeperId findOrAdd(TimekeeperDetails details) {
        return timekeepers
                .findByNumberIgnoreCase(details.number().value())
                .map(timekeeper -> new TimekeeperId(timekeeper.id()))
                .orElseGet(() -> add(CommandId.next(), details, List.of()));
    }

    /// @throws ChangedMeanwhile when somebody saved this timekeeper since `seenVersion`
    /// @throws TimekeeperNumberTaken when another timekeeper, archived ones too, has the number
    /// @throws PersonIsTimekeeperAlready when the person records time as somebody else
    public TimekeeperSheet change(
            TimekeeperId id, TimekeeperDetails details, List<StandardRate> rates, int seenVersion) {
        var timekeeper = require(id);
        ChangedMeanwhile.unlessSame(seenVersion, timekeeper.sheet().version());
        requireFree(details, id.value());
        var before = timekeeper.facts();
        timekeeper.become(details);
        timekeeper.charge(rates);
        save(timekeeper);
        record("timekeeper.changed", timekeeper, before);
        return timekeeper.sheet();
    }

    public void archive(TimekeeperId id) {
        var timekeeper = require(id);
        if (!timekeeper.isArchived()) {
            timekeeper.archive(clock.instant());
            timekeepers.saveAndFlush(timekeeper);
            audit.record("timekeeper.archived", "timekeeper", id.value(), named(timekeeper));
        }
    }

    public void restore(TimekeeperId id) {
        var timekeeper = require(id);
        if (timekeeper.isArchived()) {
            timekeeper.restore();
            timekeepers.saveAndFlush(timekeeper);
            audit.record("timekeeper.restored", "timekeeper", id.value(), named(timekeeper));
        }
    }

    private Timekeeper save(Timekeeper timekeeper) {
        return Uniqueness.saved(
                "timekeeper_number_is_unique",
                () -> timekeepers.saveAndFlush(timekeeper),
                () -> new TimekeeperNumberTaken(timekeeper.sheet().details().number()));
    }

    private Timekeeper require(TimekeeperId id) {
        return timekeepers.findById(id.value()).orElseThrow(() -> new NotInThisFirm("timekeeper", id.value()));
    }

    private void requireFree(TimekeeperDetails details, @Nullable UUID self) {
        timekeepers
                .findByNumberIgnoreCase(details.number().value())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw new TimekeeperNumberTaken(
                            details.number(), other.sheet().details().name());
                });
        if (details.person() != null) {
            timekeepers
                    .findByPerson(details.person())
                    .filter(other -> !other.id().equals(self))
                    .ifPresent(other -> {
                        throw new PersonIsTimekeeperAlready(other.sheet().title());
                    });
        }
    }

    private void record(String action, Timekeeper timekeeper, Map<String, Object> before) {
        audit.record(action, "timekeeper", timekeeper.id(), named(timekeeper).changed(before, timekeeper.facts()));
    }

    private static AuditDetails named(Timekeeper timekeeper) {
        return AuditDetails.of(timekeeper.sheet().title());
    }
}
