package io.chancery.app.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRatesTest {

    private final TaxRates rates = TaxRates.load();

    @ParameterizedTest(name = "{0} on {2}: {3} %")
    @CsvSource({
        "US, NOT_TAXED,      2026-03-01, 0",
        "GB, STANDARD,       2011-01-03, 17.5",
        "GB, STANDARD,       2011-01-04, 20",
        "GB, STANDARD,       2026-03-01, 20",
        "GB, REVERSE_CHARGE, 2026-03-01, 0",
        "DE, STANDARD,       2020-06-30, 19",
        "DE, STANDARD,       2020-07-01, 16",
        "DE, STANDARD,       2020-12-31, 16",
        "DE, STANDARD,       2021-01-01, 19",
        "DE, REVERSE_CHARGE, 2026-03-01, 0"
    })
    void followTheDayOfSupply(String country, TaxCategory category, LocalDate supplied, String percent) {
        var rate = rates.on(supplied, new Country(country), category);

        assertThat(rate.percent()).isEqualByComparingTo(percent);
        assertThat(rate.law()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"US, STANDARD, 2026-03-01", "FR, STANDARD, 2026-03-01", "DE, STANDARD, 1990-01-01"})
    void areRefusedWhereNoneIsKnown(String country, TaxCategory category, LocalDate supplied) {
        assertThatThrownBy(() -> rates.on(supplied, new Country(country), category))
                .isInstanceOf(NoTaxRate.class)
                .hasMessageContaining(country);
    }

    @Test
    void refuseToStartWithTwoRatesForOneDay() {
        assertThatThrownBy(() -> TaxRates.of(
                        List.of("DE|STANDARD|19|2021-01-01||law", "DE|STANDARD|20|2030-01-01|2030-12-31|other law")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two rates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE|STANDARD|19|2021-01-01|",
                "DE|STANDARD|120|2021-01-01||law",
                "DE|REVERSE_CHARGE|19|2021-01-01||law",
                "XX|STANDARD|19|2021-01-01||law"
            })
    void refuseToStartWithAMalformedLine(String line) {
        assertThatThrownBy(() -> TaxRates.of(List.of(line))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void areFractionsForElectronicBills() {
        assertThat(rates.on(LocalDate.of(2010, 6, 1), Country.GB, TaxCategory.STANDARD)
                        .fraction())
                .isEqualByComparingTo("0.175");
        assertThat(Country.GB.alpha3()).isEqualTo("GBR");
    }
}
