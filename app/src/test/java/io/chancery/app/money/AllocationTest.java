package io.chancery.app.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a third each, the first gets the cent left  |  100.00 | 1 1 1          | 33.34 33.33 33.33
            two cents left, the first two get one each  |  100.01 | 1 1 1          | 33.34 33.34 33.33
            a discount mirrors                          | -100.00 | 1 1 1          | -33.34 -33.33 -33.33
            by the lines' nets                          |  -50.00 | 700 630 40     | -25.55 -22.99 -1.46
            the cent goes where most was lost           |    0.05 | 3 7            | 0.02 0.03
            a line without a share gets nothing         |    0.01 | 0 1 0          | 0.00 0.01 0.00
            more lines than cents                       |    0.02 | 1 1 1 1        | 0.01 0.01 0.00 0.00
            a credited line among others                |   10.00 | 150 -50        | 15.00 -5.00
            nothing to divide                           |    0.00 | 1 -1           | 0.00 0.00
            one payer                                   |    7.77 | 0.3            | 7.77
            """)
    void dividesToTheCent(String situation, String whole, String weights, String parts) {
        var divided = Allocation.byWeight(Money.of(whole, "USD"), decimals(weights));

        assertThat(divided.stream().map(Money::amount)).isEqualTo(decimals(parts));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            19 % on three lines of 0.33  |  0.19 | 0.0627 0.0627 0.0627  | 0.07 0.06 0.06
            and credited                 | -0.19 | -0.0627 -0.0627 -0.0627 | -0.07 -0.06 -0.06
            lines that cancel out        |  0.00 | 19.005 -19.005        | 19.01 -19.01
            an untaxed line between      |  0.10 | 0.048 0 0.048         | 0.05 0.00 0.05
            """)
    void givesEachLineItsPartOfWhatWasRoundedOnce(String situation, String whole, String exact, String parts) {
        var divided = Allocation.ofRounded(Money.of(whole, "USD"), decimals(exact));

        assertThat(divided.stream().map(Money::amount)).isEqualTo(decimals(parts));
    }

    @RepeatedTest(200)
    void partsAlwaysSumToTheWholeStayWithinOneCentOfTheirShareAndNeverChangeSign(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var exact = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(i -> BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, 4))
                .toList();
        var whole = Money.rounded(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add), USD);

        var parts = Allocation.ofRounded(whole, exact);

        assertThat(Money.sum(parts, USD)).isEqualTo(whole);
        assertThat(IntStream.range(0, parts.size())).allSatisfy(i -> {
            assertThat(parts.get(i).amount().subtract(exact.get(i)).abs()).isLessThan(new BigDecimal("0.01"));
            assertThat(parts.get(i).signum() * exact.get(i).signum()).isGreaterThanOrEqualTo(0);
        });
        if (!whole.isZero()) {
            assertThat(Allocation.ofRounded(
                            whole.negated(),
                            exact.stream().map(BigDecimal::negate).toList()))
                    .isEqualTo(parts.stream().map(Money::negated).toList());
        }
    }

    @Test
    void refusesWeightsThatSumToZero() {
        assertThatThrownBy(() -> Allocation.byWeight(Money.of("1", "USD"), decimals("1 -1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.byWeight(Money.of("1", "USD"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesPartsThatCannotMakeTheWhole() {
        assertThatThrownBy(() -> Allocation.ofRounded(Money.of("1.00", "USD"), decimals("0.5 0.4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.9");
    }

    private static List<BigDecimal> decimals(String numbers) {
        return Stream.of(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
