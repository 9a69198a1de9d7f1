package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Charge;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.TimekeeperId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One piece of recorded work as screens and invoices read it.
///
/// @param matter null for office time
/// @param timekeeper null for costs and fixed charges
/// @param raw as measured; null where another system knew billed hours only
/// @param charge its value and line adjustment
/// @param net what the client is asked to pay: zero for work that is not charged, whatever its value
/// @param cost null but for costs
/// @param chargeKind null but for fixed charges
/// @param version to send back with a change
public record WorkLine(
        WorkItemId id,
        WorkKind kind,
        @Nullable MatterId matter,
        @Nullable TimekeeperId timekeeper,
        LocalDate workDate,
        @Nullable RawTime raw,
        Charge charge,
        Treatment treatment,
        Money net,
        WorkCodes codes,
        @Nullable CostNature cost,
        @Nullable ChargeKind chargeKind,
        Narrative narrative,
        boolean billed,
        int version)
        implements Serializable {

    /// What was said about the time, to say it again of another day or with a change.
    ///
    /// @throws IllegalStateException for costs and fixed charges
    public TimeDetails asTime() {
        if (timekeeper == null || !(charge instanceof Charge.Fee fee)) {
            throw new IllegalStateException("%s %s is no time".formatted(kind, id));
        }
        var worked = raw == null ? WorkedTime.of(fee.hours()) : raw;
        return new TimeDetails(matter, timekeeper, workDate, worked, treatment, codes, narrative);
    }
}
