package io.chancery.app.matters;

import io.chancery.infra.errors.Refusal;
import java.time.LocalDate;

/// The day of closing lies before the day of opening.
public final class ClosesBeforeItOpened extends Refusal {

    ClosesBeforeItOpened(LocalDate openedOn) {
        super("matters.closes-before-opened", openedOn);
    }
}
