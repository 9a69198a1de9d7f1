package io.chancery.app.api;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Charge;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time entry as programs read it.
///
/// @param matter null for office time
/// @param seconds as measured or typed; null where another system knew billed hours only
/// @param hours what is billed, rounded as agreed
/// @param amount what the client is asked to pay
record TimeEntryJson(
        UUID id,
        @Nullable UUID matter,
        UUID timekeeper,
        LocalDate day,
        @Nullable Integer seconds,
        String hours,
        MoneyJson rate,
        MoneyJson amount,
        Treatment treatment,
        @Nullable String taskCode,
        @Nullable String activityCode,
        String narrative,
        boolean billed) {

    /// A time entry as programs write it: hours, rate and amount follow from what the firm agreed.
    ///
    /// @param treatment billable where it is left out
    record Body(
            @Nullable UUID matter,
            @Nullable UUID timekeeper,
            @Nullable LocalDate day,
            @Nullable Integer seconds,
            @Nullable Treatment treatment,
            @Nullable String taskCode,
            @Nullable String activityCode,
            @Nullable String narrative) {

        TimeDetails details() {
            var by = new TimekeeperId(Fields.required("timekeeper", timekeeper));
            var on = Fields.required("day", day);
            var worked = Fields.required("seconds", seconds);
            return Fields.valid(() -> new TimeDetails(
                    matter == null ? null : new MatterId(matter),
                    by,
                    on,
                    new RawTime(worked),
                    treatment == null ? Treatment.BILLABLE : treatment,
                    WorkCodes.ofFee(
                            taskCode == null ? null : new TaskCode(taskCode),
                            activityCode == null ? null : new ActivityCode(activityCode)),
                    new Narrative(Fields.orEmpty(narrative))));
        }
    }

    static TimeEntryJson of(WorkLine line) {
        var matter = line.matter();
        var raw = line.raw();
        var codes = line.codes();
        if (!(line.charge() instanceof Charge.Fee fee)) {
            throw new IllegalStateException("Work %s is no time".formatted(line.id()));
        }
        return new TimeEntryJson(
                line.id().value(),
                matter == null ? null : matter.value(),
                Objects.requireNonNull(line.timekeeper()).value(),
                line.workDate(),
                raw == null ? null : raw.seconds(),
                fee.hours().hours().toPlainString(),
                MoneyJson.of(fee.rate()),
                MoneyJson.of(line.net()),
                line.treatment(),
                codes.taskCode(),
                codes.activityCode(),
                line.narrative().text(),
                line.billed());
    }
}
