package io.chancery.app.timekeepers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "Ada, Marsh, AM",
        "'', Marsh, M",
        "Hans-Peter, Möller, HPM",
        "Ludwig, van Beethoven, LvB",
        "Seán, O'Brien, SOB",
        "Mary Ann Lou, St. John Smith, MALS",
        "Özlem, Ünal, ÖÜ"
    })
    void takeTheFirstLetterOfEachPart(String first, String last, String initials) {
        assertThat(Initials.of(first, last)).isEqualTo(initials);
    }
}
