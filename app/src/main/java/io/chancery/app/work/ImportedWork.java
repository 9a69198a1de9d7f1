package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Charge;
import io.chancery.app.timekeepers.TimekeeperId;
import java.io.Serializable;
import java.time.LocalDate;

/// Work as another system billed it: hours, rates, adjustments and codes are taken exactly as they stand, no policy
/// rounds or prices them again.
public sealed interface ImportedWork extends Serializable {

    MatterId matter();

    LocalDate workDate();

    Charge charge();

    WorkCodes codes();

    Narrative narrative();

    record Time(
            MatterId matter,
            TimekeeperId timekeeper,
            LocalDate workDate,
            Charge.Fee charge,
            WorkCodes codes,
            Narrative narrative)
            implements ImportedWork {}

    record Cost(MatterId matter, LocalDate workDate, Charge.Cost charge, WorkCodes codes, Narrative narrative)
            implements ImportedWork {}

    record Fixed(
            MatterId matter,
            LocalDate workDate,
            ChargeKind kind,
            Charge.FixedCharge charge,
            WorkCodes codes,
            Narrative narrative)
            implements ImportedWork {}
}
