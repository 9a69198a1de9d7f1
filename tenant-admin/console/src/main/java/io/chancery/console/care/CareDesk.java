package io.chancery.console.care;

import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.operators.StepUp;
import io.chancery.control.care.CareBook;
import io.chancery.control.care.ClosingBook;
import io.chancery.control.care.ClosingDesk;
import io.chancery.control.care.HandOverDesk;
import io.chancery.control.care.SnapshotDesk;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What the sections about a firm's care work with.
@Component
public record CareDesk(
        CareBook book,
        SnapshotDesk snapshots,
        ClosingBook closings,
        ClosingDesk closing,
        HandOverDesk handOvers,
        StepUp stepUp,
        CurrentOperator operator,
        Clock clock) {}
