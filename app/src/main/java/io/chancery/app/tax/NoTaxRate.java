package io.chancery.app.tax;

import java.time.LocalDate;

/// No rate is known for a country, category and day of supply; guessing one would be a wrong invoice.
public final class NoTaxRate extends RuntimeException {

    NoTaxRate(Country country, TaxCategory category, LocalDate supplied) {
        super("No %s tax rate of %s is known for %s".formatted(category, country.alpha2(), supplied));
    }
}
