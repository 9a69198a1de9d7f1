package io.chancery.app.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineAmountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two hours                                     | 2.00   | 350      |         | 700.00 | 700.00
            two hours, 70.00 taken off                    | 2.00   | 350      |  -70.00 | 700.00 | 630.00
            two hours, 10.00 added                        | 2.00   | 350      |   10.00 | 700.00 | 710.00
            six minutes                                   | 0.1    | 325.55   |         |  32.56 |  32.56
            half a cent goes up                           | 0.5    |   0.01   |         |   0.01 |   0.01
            just under half a cent goes down              | 0.4999 |   0.01   |         |   0.00 |   0.00
            a rate of four decimals is not rounded first  | 8      |   0.0625 |         |   0.50 |   0.50
            a third of an hour in four decimals           | 0.3333 | 300      |         |  99.99 |  99.99
            rounded once, after the adjustment            | 0.5    |   0.01   |   -0.01 |   0.00 |  -0.01
            written down to nothing                       | 1      | 350      | -350.00 | 350.00 |   0.00
            courtesy hour at no rate                      | 1      |   0      |         |   0.00 |   0.00
            """)
    void isHoursTimesRatePlusAdjustmentRoundedOnceHalfUp(
            String situation, String hours, String rate, String adjustment, String value, String net) {
        var fee = new Charge.Fee(BillableHours.of(hours), HourlyRate.of(rate, "USD"), adjusted(adjustment));

        assertThat(fee.amount().net()).isEqualTo(Money.of(net, "USD"));
        assertThat(fee.amount().value().plus(fee.amount().adjustment()))
                .isEqualTo(fee.amount().net());
        assertThat(fee.amount().value().minus(Money.of(value, "USD")).abs())
                .as("the value shown is the exact one, to the cent")
                .isLessThanOrEqualTo(Money.of("0.01", "USD"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a meal              |   1 | 24.95 |       |  24.95
            copies              | 289 | 0.085 |       |  24.57
            copies, made round  | 289 | 0.085 | -0.57 |  24.00
            """)
    void ofACostIsUnitsTimesUnitCostPlusAdjustment(
            String situation, String units, String unitCost, String adjustment, String net) {
        var cost = new Charge.Cost(Units.of(units), UnitCost.of(unitCost, "USD"), adjusted(adjustment));

        assertThat(cost.amount().net()).isEqualTo(Money.of(net, "USD"));
    }

    @Test
    void ofAFixedChargeIsTheAmountAgreedPlusAdjustment() {
        var retainer = new Charge.FixedCharge(Money.of("1250.00", "USD"), adjusted("-50.00"));

        assertThat(retainer.amount().net()).isEqualTo(Money.of("1200.00", "USD"));
        assertThat(retainer.amount().value()).isEqualTo(Money.of("1250.00", "USD"));
    }

    @Test
    void ofADiscountIsNegative() {
        var discount = new Charge.FixedCharge(Money.of("-200.00", "USD"), Optional.empty());

        assertThat(discount.amount().net()).isEqualTo(Money.of("-200.00", "USD"));
    }

    @Test
    void isInWholeYenWhereThereAreNoCents() {
        var fee = new Charge.Fee(BillableHours.of("0.1"), HourlyRate.of("45675", "JPY"), Optional.empty());

        assertThat(fee.amount().net()).isEqualTo(Money.of("4568", "JPY"));
    }

    @Test
    void cannotBeAdjustedInAnotherCurrency() {
        var euros = Optional.of(new LineAdjustment(Money.of("-1.00", "EUR"), "Goodwill"));

        assertThatThrownBy(() -> new Charge.Fee(BillableHours.of("1"), HourlyRate.of("350", "USD"), euros))
                .isInstanceOf(MixedCurrencies.class);
    }

    @Test
    void refusesPartsThatDoNotMakeTheNet() {
        assertThatThrownBy(() -> new LineAmount(Money.of("10", "USD"), Money.of("-1", "USD"), Money.of("10", "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.00 USD");
        assertThat(LineAmount.of(
                                new BigDecimal("10.005"),
                                Money.of("0", "USD"),
                                Money.of("0", "USD").currency())
                        .net())
                .isEqualTo(Money.of("10.01", "USD"));
    }

    private static Optional<LineAdjustment> adjusted(String amount) {
        return Optional.ofNullable(amount).map(a -> new LineAdjustment(Money.of(a, "USD"), "As agreed"));
    }
}
