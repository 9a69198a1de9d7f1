package io.chancery.app.matters;

import io.chancery.infra.errors.Refusal;
import java.time.LocalDate;

/// A closed matter takes no more work and no changes until it is opened again.
public final class MatterIsClosed extends Refusal {

    public MatterIsClosed(String matter, LocalDate closedOn) {
        super("matters.closed", matter, closedOn);
    }
}
