package io.chancery.app.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} {1} is written {2}")
    @CsvSource({
        "1250., USD, 1250.00",
        "1.5e3, EUR, 1500.00",
        "-70, USD, -70.00",
        "7, JPY, 7",
        "1.25, KWD, 1.250",
        "0.10000, GBP, 0.10"
    })
    void standsAtTheScaleOfItsMinorUnit(String written, String currency, String plain) {
        assertThat(Money.of(written, currency).amount().toPlainString()).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"0.001, USD", "0.5, JPY", "0.0001, KWD"})
    void refusesWhatIsFinerThanTheMinorUnit(String written, String currency) {
        assertThatThrownBy(() -> Money.of(written, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(written);
    }

    @Test
    void refusesWhatNoInvoiceTotalCanHold() {
        assertThat(Money.of("999999999999.99", "USD")).isNotNull();
        assertThatThrownBy(() -> Money.of("1000000000000", "USD")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} is rounded to {1}")
    @CsvSource({"0.005, 0.01", "0.0049, 0.00", "-0.005, -0.01", "2.675, 2.68", "-2.674, -2.67"})
    void isRoundedHalfUpAwayFromZero(String exact, String rounded) {
        assertThat(Money.rounded(new BigDecimal(exact), Currency.getInstance("USD")))
                .isEqualTo(Money.of(rounded, "USD"));
    }

    @Test
    void addsAndOrdersOnlyItsOwnCurrency() {
        var dollars = Money.of("1", "USD");
        var euros = Money.of("1", "EUR");

        assertThatThrownBy(() -> dollars.plus(euros)).isInstanceOf(MixedCurrencies.class);
        assertThatThrownBy(() -> dollars.minus(euros)).isInstanceOf(MixedCurrencies.class);
        assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(MixedCurrencies.class);
        assertThatThrownBy(() -> Money.sum(List.of(dollars, euros), dollars.currency()))
                .isInstanceOf(MixedCurrencies.class);
        assertThat(dollars.minus(Money.of("1.01", "USD"))).isEqualTo(Money.of("-0.01", "USD"));
    }

    @Test
    void isNotInGold() {
        assertThatThrownBy(() -> Money.of("1", "XAU")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantitiesAndPricesRefuseWhatNoLineCanCarry() {
        assertThatThrownBy(() -> BillableHours.of("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BillableHours.of("24.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BillableHours.of("0.00001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(BillableHours.of("24")).isGreaterThan(BillableHours.of("23.9999"));
        assertThatThrownBy(() -> Units.of("-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Units.of("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HourlyRate.of("-0.01", "USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HourlyRate.of("350.00001", "USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitCost.of("12345678901", "USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RawTime(86_401)).isInstanceOf(IllegalArgumentException.class);
        assertThat(HourlyRate.of("350.0000", "USD")).isEqualTo(HourlyRate.of("350", "USD"));
        assertThat(Units.of("1E+3").count().toPlainString()).isEqualTo("1000");
    }

    @Test
    void anAdjustmentHasAnAmountAndAReason() {
        assertThatThrownBy(() -> new LineAdjustment(Money.of("0", "USD"), "Why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LineAdjustment(Money.of("1", "USD"), "  "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
