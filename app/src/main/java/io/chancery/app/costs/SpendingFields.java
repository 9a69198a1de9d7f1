package io.chancery.app.costs;

import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.work.MatterChoices;
import io.chancery.app.work.Timesheets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What the fields of these forms look up.
@Component
class SpendingFields {

    private final MatterChoices choices;
    private final UtbmsCatalogue catalogue;
    private final Timesheets timesheets;

    SpendingFields(MatterChoices choices, UtbmsCatalogue catalogue, Timesheets timesheets) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.timesheets = timesheets;
    }

    MatterChoices choices() {
        return choices;
    }

    UtbmsCatalogue catalogue() {
        return catalogue;
    }

    LocalDate today() {
        return timesheets.today();
    }
}
