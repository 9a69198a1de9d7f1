package io.chancery.app.tax;

import io.chancery.infra.errors.Refusal;
import java.time.LocalDate;

/// No rate is known for a country, category and day of supply; guessing one would be a wrong invoice.
public final class NoTaxRate extends Refusal {

    NoTaxRate(Country country, TaxCategory category, LocalDate supplied) {
        super("tax.no-rate", country.alpha2(), supplied, category);
    }
}
