package io.chancery.app.timekeeping;

import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeeping.DurationReading.Refused;
import io.chancery.app.timekeeping.DurationReading.Understood;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of a time sheet while it is typed: the fields depend on one another, and here is how.
final class EntryViewModel implements Serializable {

    /// A field that may be wrong.
    enum Field {
        MATTER,
        DURATION,
        NARRATIVE
    }

    /// What is wrong with a field, as the key of a sentence and what fills it.
    record Fault(String textKey, String typed) implements Serializable {}

    private final UtbmsCatalogue catalogue;
    private final TimekeeperId timekeeper;
    private CommandId command = CommandId.next();
    private LocalDate day;
    private Treatment treatment = Treatment.BILLABLE;
    private @Nullable MatterChoice matter;
    private @Nullable String task;
    private @Nullable String activity;
    private String duration = "";
    private String narrative = "";
    private @Nullable RawTime measured;

    EntryViewModel(UtbmsCatalogue catalogue, TimekeeperId timekeeper, LocalDate day) {
        this.catalogue = catalogue;
        this.timekeeper = timekeeper;
        this.day = day;
    }

    /// A matter ends office time; a task code of another set than the matter's goes.
    void chooseMatter(@Nullable MatterChoice chosen) {
        matter = chosen;
        if (chosen != null && treatment == Treatment.OFFICE) {
            treatment = Treatment.BILLABLE;
        }
        if (task != null && !taskSets().contains(setOf(task))) {
            task = null;
        }
    }

    /// Office time has neither matter nor codes.
    void treatAs(Treatment chosen) {
        treatment = chosen;
        if (chosen == Treatment.OFFICE) {
            matter = null;
            task = null;
            activity = null;
        }
    }

    void typeDuration(String typed) {
        duration = typed;
        if (measured != null && !typed.equals(DurationText.write(measured))) {
            measured = null;
        }
    }

    void measure(RawTime time) {
        measured = time;
        duration = DurationText.write(time);
    }

    void chooseTask(@Nullable String code) {
        task = code;
    }

    void chooseActivity(@Nullable String code) {
        activity = code;
    }

    void write(String text) {
        narrative = text;
    }

    void moveTo(LocalDate other) {
        day = other;
    }

    /// The next line: the same day, nothing else; its own command.
    void clear() {
        command = CommandId.next();
        treatment = Treatment.BILLABLE;
        matter = null;
        task = null;
        activity = null;
        duration = "";
        narrative = "";
        measured = null;
    }

    /// The sets that a task may be of: the matter's own, or any where the client asks for none.
    Set<CodeSet> taskSets() {
        var own = matter == null ? null : matter.codes();
        return own == null
                ? EnumSet.of(CodeSet.LITIGATION, CodeSet.COUNSELLING, CodeSet.PROJECT, CodeSet.BANKRUPTCY)
                : EnumSet.of(own);
    }

    DurationReading reading() {
        return measured == null ? DurationText.read(duration) : new Understood(measured);
    }

    Map<Field, Fault> faults() {
        var faults = new EnumMap<Field, Fault>(Field.class);
        if (treatment != Treatment.OFFICE && matter == null) {
            faults.put(Field.MATTER, new Fault("timekeeping.matter.required", ""));
        }
        if (reading() instanceof Refused(var reason, var typed)) {
            faults.put(Field.DURATION, new Fault(reason.textKey(), typed));
        }
        if (treatment != Treatment.OFFICE && narrative.isBlank()) {
            faults.put(Field.NARRATIVE, new Fault("timekeeping.narrative.required", ""));
        }
        return faults;
    }

    /// What would be recorded; nothing while a field is wrong.
    Optional<TimeDetails> details() {
        if (!faults().isEmpty() || !(reading() instanceof Understood(var time))) {
            return Optional.empty();
        }
        return Optional.of(new TimeDetails(
                matter == null ? null : matter.id(),
                timekeeper,
                day,
                time,
                treatment,
                codes(),
                Narrative.typed(narrative)));
    }

    /// What a timer that is started from here runs for.
    TimerDraft timerDraft() {
        return new TimerDraft(matter == null ? null : matter.id(), codes(), Narrative.typed(narrative));
    }

    boolean isEmpty() {
        return matter == null && duration.isBlank() && narrative.isBlank();
    }

    CommandId command() {
        return command;
    }

    LocalDate day() {
        return day;
    }

    Treatment treatment() {
        return treatment;
    }

    @Nullable
    MatterChoice matter() {
        return matter;
    }

    @Nullable
    String task() {
        return task;
    }

    @Nullable
    String activity() {
        return activity;
    }

    String duration() {
        return duration;
    }

    /// The time as it was understood, in the form that the day shows; empty where it is no time.
    String understood() {
        return reading() instanceof Understood(var time) ? DurationText.write(time) : "";
    }

    String narrative() {
        return narrative;
    }

    private WorkCodes codes() {
        return WorkCodes.ofFee(
                task == null ? null : new TaskCode(task), activity == null ? null : new ActivityCode(activity));
    }

    private @Nullable CodeSet setOf(String code) {
        return catalogue.find(new TaskCode(code)).map(found -> found.set()).orElse(null);
    }
}
