package io.chancery.app.work;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What happened when somebody recorded work.
public sealed interface RecordingOutcome extends Serializable {

    record Recorded(WorkItemId id) implements RecordingOutcome {}

    /// Nothing was written: something very like it is there already. Ask, then record it anyway or leave it.
    ///
    /// @param units hours of a time entry, units of a cost
    record LikelyDuplicate(WorkItemId existing, LocalDate workDate, BigDecimal units, String narrative)
            implements RecordingOutcome {}
}
