package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.LedesReading.Readable;
import io.chancery.app.ebilling.LedesReading.Refused;
import io.chancery.app.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The format does not say how a product finer than a cent is rounded. A file does it in one way; whichever it is, its
/// totals stay what they are.
class LedesRoundingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            half up needs no word               | 0.25 | 350.10 |  0    | 87.53 |                          |  0
            half to even, down                  | 0.25 | 350.10 |  0    | 87.52 | TOTALS_ROUNDED_HALF_EVEN | -0.01
            half to even, up, is half up too    | 0.25 | 350.30 |  0    | 87.58 |                          |  0
            an adjustment takes the cent in     | 0.25 | 350.10 | -7.50 | 80.02 | TOTALS_ROUNDED_HALF_EVEN | -7.51
            a total below zero                  | 0.25 | 350.10 | -100   | -12.48 |                          | -100
            below zero, half to even            | 0.25 | 350.10 | -99.99 | -12.46 | TOTALS_ROUNDED_HALF_EVEN | -99.98
            """)
    void keepsTheStatedTotal(
            String situation, String hours, String rate, String adjustment, String total, String finding, String kept) {
        var reading = fee(hours, rate, adjustment, total).totalled(total).read();

        assertThat(reading.findings())
                .extracting(found -> found.code().name())
                .containsExactlyElementsOf(finding == null ? List.of() : List.of(finding));
        var line = (FeeLine) ((Readable) reading).invoices().getFirst().lines().getFirst();
        assertThat(line.net()).isEqualTo(Money.of(total, "USD"));
        assertThat(line.head().adjustment()).isEqualTo(Money.of(kept, "USD"));
    }

    @Test
    void saysOnceThatAFileIsRoundedHalfToEven() {
        var reading =
                fee("0.25", "350.10", "0", "87.52").again().totalled("175.04").read();

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(FindingCode.TOTALS_ROUNDED_HALF_EVEN);
    }

    @Test
    void refusesAFileThatIsRoundedInBothWays() {
        var reading = fee("0.25", "350.10", "0", "87.53")
                .again()
                .with(Ledes1998BField.LINE_ITEM_TOTAL, "87.52")
                .totalled("175.05")
                .read();

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(reading.findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(4, FindingCode.LINE_TOTAL_WRONG));
    }

    @Test
    void refusesATotalThatIsWrongInBothWays() {
        var reading = fee("0.25", "350.10", "0", "87.51").totalled("87.51").read();

        assertThat(reading.findings()).extracting(Finding::code).containsExactly(FindingCode.LINE_TOTAL_WRONG);
    }

    private static LedesSample fee(String hours, String rate, String adjustment, String total) {
        return LedesSample.ofOneFee()
                .with(Ledes1998BField.LINE_ITEM_NUMBER_OF_UNITS, hours)
                .with(Ledes1998BField.LINE_ITEM_UNIT_COST, rate)
                .with(Ledes1998BField.LINE_ITEM_ADJUSTMENT_AMOUNT, adjustment)
                .with(Ledes1998BField.LINE_ITEM_TOTAL, total);
    }
}
