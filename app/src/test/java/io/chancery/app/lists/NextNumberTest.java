package io.chancery.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextNumberTest {

    @ParameterizedTest(name = "{0} is followed by {1}")
    @CsvSource({
        "1001, 1002",
        "C-0041, C-0042",
        "C-0999, C-1000",
        "2026/17-a, 2026/18-a",
        "9, 10",
        "ACME, ACME-2",
        "99999999999999999999, 100000000000000000000"
    })
    void countsTheLastDigitsOn(String number, String next) {
        assertThat(NextNumber.after(number)).isEqualTo(next);
    }
}
