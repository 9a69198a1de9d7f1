package io.chancery.app.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.app.money.Money;
import io.chancery.app.tax.DocumentTax.TaxedNet;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTaxTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one line                                 | 19   | 1000.00              | 190.00 | 190.00
            three lines whose cents would not sum    | 19   | 0.33 0.33 0.33       |   0.19 | 0.07 0.06 0.06
            a line taken back                        | 19   | 100.00 -30.00        |  13.30 | 19.00 -5.70
            a credit note mirrors its invoice        | 19   | -0.33 -0.33 -0.33    |  -0.19 | -0.07 -0.06 -0.06
            seventeen and a half percent             | 17.5 | 10.10 10.10          |   3.54 | 1.77 1.77
            sixteen percent, second half of 2020     | 16   | 119.99               |  19.20 | 19.20
            nothing charged                          | 19   | 0.00                 |   0.00 | 0.00
            """)
    void isRoundedOncePerRateAndGivenToTheLines(
            String situation, String percent, String nets, String tax, String perLine) {
        var document = DocumentTax.of(taxed(nets, percent), EUR);

        assertThat(document.total()).isEqualTo(Money.of(tax, "EUR"));
        assertThat(document.totals()).hasSize(1);
        assertThat(document.perLine()).isEqualTo(monies(perLine));
    }

    @Test
    void keepsRatesApartAndLinesInOrder() {
        var lines = List.of(
                new TaxedNet(Money.of("100.01", "EUR"), standard("19")),
                new TaxedNet(Money.of("50.00", "EUR"), untaxed()),
                new TaxedNet(Money.of("100.01", "EUR"), standard("16")),
                new TaxedNet(Money.of("0.02", "EUR"), standard("19.0")));

        var document = DocumentTax.of(lines, EUR);

        assertThat(document.totals())
                .extracting(total -> total.rate().percent(), TaxTotal::net, TaxTotal::tax)
                .containsExactly(
                        tuple(new BigDecimal("19"), Money.of("100.03", "EUR"), Money.of("19.01", "EUR")),
                        tuple(BigDecimal.ZERO, Money.of("50.00", "EUR"), Money.of("0", "EUR")),
                        tuple(new BigDecimal("16"), Money.of("100.01", "EUR"), Money.of("16.00", "EUR")));
        assertThat(document.perLine()).isEqualTo(monies("19.00 0.00 16.00 0.01"));
        assertThat(document.total()).isEqualTo(Money.of("35.01", "EUR"));
    }

    @Test
    void ofNoLinesIsNothing() {
        assertThat(DocumentTax.of(List.of(), EUR).total()).isEqualTo(Money.of("0", "EUR"));
    }

    @Test
    void refusesATotalThatIsNotTheRateOfItsNet() {
        assertThatThrownBy(() -> new TaxTotal(standard("19"), Money.of("1.00", "EUR"), Money.of("0.20", "EUR")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<TaxedNet> taxed(String nets, String percent) {
        return monies(nets).stream()
                .map(net -> new TaxedNet(net, standard(percent)))
                .toList();
    }

    private static List<Money> monies(String amounts) {
        return Stream.of(amounts.split(" "))
                .map(amount -> Money.of(amount, "EUR"))
                .toList();
    }

    private static TaxRate standard(String percent) {
        return new TaxRate(TaxCategory.STANDARD, new BigDecimal(percent), "§ 12 Abs. 1 UStG");
    }

    private static TaxRate untaxed() {
        return new TaxRate(TaxCategory.NOT_TAXED, BigDecimal.ZERO, "outside the scope");
    }
}
