package io.chancery.app.costs;

import io.chancery.app.firm.FirmProfile;
import io.chancery.app.tax.Country;
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
    private final FirmProfile firm;

    SpendingFields(MatterChoices choices, UtbmsCatalogue catalogue, Timesheets timesheets, FirmProfile firm) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.timesheets = timesheets;
        this.firm = firm;
    }

    MatterChoices choices() {
        return choices;
    }

    UtbmsCatalogue catalogue() {
        return catalogue;
    }

    Country country() {
        return new Country(firm.firm().country());
    }

    LocalDate today() {
        return timesheets.today();
    }
}
