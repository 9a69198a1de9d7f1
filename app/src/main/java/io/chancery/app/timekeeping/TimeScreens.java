package io.chancery.app.timekeeping;

import io.chancery.app.matters.MatterId;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.work.MatterChoices;
import io.chancery.app.work.Rounding;
import io.chancery.app.work.RoundingTerms;
import io.chancery.app.work.TimerState;
import io.chancery.app.work.Timers;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.WorkChanges;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRecording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The services that the screens of time share, and the models they begin with.
@Component
class TimeScreens {

    private final Timesheets timesheets;
    private final TimekeeperDirectory timekeepers;
    private final WorkRecording recording;
    private final WorkChanges changes;
    private final MatterChoices choices;
    private final Timers timers;
    private final UtbmsCatalogue catalogue;
    private final RoundingTerms rounding;

    TimeScreens(
            Timesheets timesheets,
            TimekeeperDirectory timekeepers,
            WorkRecording recording,
            WorkChanges changes,
            MatterChoices choices,
            Timers timers,
            UtbmsCatalogue catalogue,
            RoundingTerms rounding) {
        this.timesheets = timesheets;
        this.timekeepers = timekeepers;
        this.recording = recording;
        this.changes = changes;
        this.choices = choices;
        this.timers = timers;
        this.catalogue = catalogue;
        this.rounding = rounding;
    }

    Timesheets timesheets() {
        return timesheets;
    }

    TimekeeperDirectory timekeepers() {
        return timekeepers;
    }

    WorkRecording recording() {
        return recording;
    }

    WorkChanges changes() {
        return changes;
    }

    MatterChoices choices() {
        return choices;
    }

    Timers timers() {
        return timers;
    }

    UtbmsCatalogue catalogue() {
        return catalogue;
    }

    /// How time on a matter is rounded on a day.
    Rounding rounding(MatterId matter, LocalDate day) {
        return rounding.inForce(matter, day).rounding();
    }

    EntryViewModel blank(TimekeeperId timekeeper, LocalDate day) {
        return new EntryViewModel(catalogue, timekeeper, day);
    }

    /// A model filled with a recorded entry.
    EntryViewModel of(WorkLine entry) {
        var details = entry.asTime();
        var model = blank(details.timekeeper(), details.workDate());
        fill(model, details.matter(), details.codes());
        model.treatAs(details.treatment());
        model.measure(details.raw());
        model.write(details.narrative().text());
        return model;
    }

    /// A model filled with what a timer measured until now.
    EntryViewModel of(TimerState timer, TimekeeperId timekeeper, Instant now) {
        var model = blank(timekeeper, timer.begunOn());
        var draft = timer.draft();
        fill(model, draft.matter(), draft.codes());
        var measured = timer.measured(now);
        if (measured.seconds() > 0) {
            model.measure(measured);
        }
        model.write(draft.narrative().text());
        return model;
    }

    private void fill(EntryViewModel model, @Nullable MatterId matter, WorkCodes codes) {
        if (matter != null) {
            model.chooseMatter(choices.find(matter).orElse(null));
        }
        model.chooseTask(codes.task() == null ? null : codes.task().code());
        model.chooseActivity(codes.activity() == null ? null : codes.activity().code());
    }
}
