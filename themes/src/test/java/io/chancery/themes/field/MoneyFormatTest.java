package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFormatTest {

    @ParameterizedTest(name = "{2} {1} for {0} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en-US | USD |    1234.5  | 1,234.50
            en-US | USD |     -70    | −70.00
            en-US | EUR |      99    | EUR 99.00
            de-DE | EUR |    1234.5  | EUR 1.234,50
            en-GB | GBP | 1000000    | GBP 1,000,000.00
            en-US | JPY |    1234    | JPY 1,234
            en-US | USD |      -0.004 | 0.00
            """)
    void writesTheHomeCurrencyWithoutItsCode(Locale locale, String currency, BigDecimal amount, String written) {
        String text = new MoneyFormat(locale, "USD").format(amount, currency);

        assertThat(text.replace('\u00a0', ' ')).isEqualTo(written);
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en-US | 1234.5     | 1234.5
            en-US | 1,234.50   | 1234.50
            en-US | 1,234      | 1234
            en-US | 0,7        | 0.7
            en-US | -70        | -70
            en-US | −70.00     | -70.00
            en-US | 1 234.50   | 1234.50
            en-US | .5         | .5
            en-US | 12,34      | 12.34
            de-DE | 1.234,50   | 1234.50
            de-DE | 1.234      | 1234
            de-DE | 0.7        | 0.7
            de-DE | 1234,5     | 1234.5
            en-US | 1,234,567  | 1234567
            """)
    void readsWhatPeopleTypeAndPaste(Locale locale, String typed, BigDecimal amount) {
        assertThat(new MoneyFormat(locale, "USD").parse(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1.2.3",
                "1,23,4",
                "--1",
                "1-",
                ",",
                ".",
                "1,234.5.6",
                "12345678901234567890123",
                "$5",
                "1e5"
            })
    void isSilentAboutWhatIsNoAmount(String typed) {
        assertThat(new MoneyFormat(Locale.US, "USD").parse(typed)).isEmpty();
    }
}
