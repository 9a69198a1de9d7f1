package io.chancery.app.work;

import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The signed-in person's timer: one, which runs on however many pages show it and whether any does.
///
/// Every verb may be sent twice: starting a running timer and stopping a stopped one change nothing.
@Service
@PreAuthorize("hasAuthority('WORK_RECORD')")
@Transactional
public class Timers {

    /// Announced with the person as subject, whose open pages show it.
    public static final String CHANGED = "timer.changed";

    private final TimerTable table;
    private final WorkRecording recording;
    private final WorkRights rights;
    private final PersonToday today;
    private final Announcements announcements;
    private final Clock clock;

    Timers(
            TimerTable table,
            WorkRecording recording,
            WorkRights rights,
            PersonToday today,
            Announcements announcements,
            Clock clock) {
        this.table = table;
        this.recording = recording;
        this.rights = rights;
        this.today = today;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// None when none was started since the last one became an entry.
    @Transactional(readOnly = true)
    public Optional<TimerState> current() {
        return table.find(person());
    }

    /// Starts a timer or lets a stopped one run on; one that exists keeps what it is for.
    public TimerState start(TimerDraft draft) {
        table.start(person(), today.get(), draft, clock.instant());
        return told();
    }

    /// Stops it; what it measured stays until it becomes an entry or is discarded.
    public Optional<TimerState> stop() {
        table.stop(person(), clock.instant());
        return current().map(stopped -> told());
    }

    /// Says what it is for, while it runs or after.
    public Optional<TimerState> describe(TimerDraft draft) {
        table.describe(person(), draft);
        return current().map(described -> told());
    }

    public void discard() {
        table.delete(person());
        announce();
    }

    /// Records the entry and lets the timer go; it stays when the outcome is a question.
    ///
    /// @see WorkRecording#recordTime
    public RecordingOutcome becomeEntry(CommandId command, TimeDetails details, IfSimilar ifSimilar) {
        var outcome = recording.recordTime(command, details, ifSimilar);
        if (outcome instanceof Recorded) {
            discard();
        }
        return outcome;
    }

    private TimerState told() {
        announce();
        return current().orElseThrow();
    }

    private void announce() {
        announcements.publish(new Announcement(TenantContext.require(), CHANGED, person().toString()));
    }

    private UUID person() {
        return Objects.requireNonNull(rights.person(), "A timer belongs to a signed-in person");
    }
}
