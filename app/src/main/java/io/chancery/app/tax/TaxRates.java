package io.chancery.app.tax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// The rates that come with the build, by country, category and day. A day without a rate is refused, never guessed.
public final class TaxRates {

    private static final String RESOURCE = "/tax/rates.txt";

    private final List<Period> periods;

    private TaxRates(List<Period> periods) {
        this.periods = periods;
    }

    /// Reads the rates; a malformed line or two rates for one day stop the start.
    public static TaxRates load() {
        try (var in = TaxRates.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return of(lines.filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TaxRates of(List<String> lines) {
        var periods = lines.stream().map(Period::parsed).toList();
        for (var i = 0; i < periods.size(); i++) {
            for (var other : periods.subList(i + 1, periods.size())) {
                if (periods.get(i).overlaps(other)) {
                    throw new IllegalStateException(
                            "Two rates for one day: %s and %s".formatted(periods.get(i), other));
                }
            }
        }
        return new TaxRates(periods);
    }

    /// The rate for what was supplied on a day. The key is the day of supply, not of the invoice.
    public TaxRate on(LocalDate supplied, Country country, TaxCategory category) {
        return periods.stream()
                .filter(period -> period.country.equals(country) && period.rate.category() == category)
                .filter(period -> period.contains(supplied))
                .findFirst()
                .map(Period::rate)
                .orElseThrow(() -> new NoTaxRate(country, category, supplied));
    }

    private record Period(Country country, TaxRate rate, LocalDate first, LocalDate last) {

        static Period parsed(String line) {
            var parts = line.split("\\|", -1);
            if (parts.length != 6) {
                throw new IllegalStateException(
                        "A rate has country, category, percent, two days and law, not: " + line);
            }
            var rate = new TaxRate(TaxCategory.valueOf(parts[1]), new BigDecimal(parts[2]), parts[5]);
            var last = parts[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(parts[4]);
            return new Period(new Country(parts[0]), rate, LocalDate.parse(parts[3]), last);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean overlaps(Period other) {
            return country.equals(other.country)
                    && rate.category() == other.rate.category()
                    && !first.isAfter(other.last)
                    && !other.first.isAfter(last);
        }
    }
}
