package io.chancery.app.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankDetailsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, true",
        "GB29 NWBK 6016 1331 9268 19, true",
        "de89370400440532013000, true",
        "DE89 3704 0044 0532 0130 01, false",
        "DE89, false",
        "not an iban, false"
    })
    void knowsAnIbanByItsCheckDigits(String iban, boolean right) {
        assertThat(BankDetails.isIban(iban)).isEqualTo(right);
    }

    @Test
    void refusesAnIbanWhoseCheckDigitsDoNotFit() {
        assertThatThrownBy(() -> new BankDetails("", "", "DE89370400440532013001", "", "", ""))
                .hasMessageContaining("DE89370400440532013001");
    }

    @Test
    void printsAnIbanInGroupsOfFour() {
        var bank = new BankDetails("", "", "DE89370400440532013000", "COBADEFFXXX", "", "");
        assertThat(bank.spacedIban()).isEqualTo("DE89 3704 0044 0532 0130 00");
    }
}
