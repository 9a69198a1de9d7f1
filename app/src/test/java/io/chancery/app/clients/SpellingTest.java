package io.chancery.app.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Müller, Mueller",
        "Müller, MULLER",
        "Weiß, WEISS",
        "O'Brien, OBrien",
        "Smith & Co., smith  co",
        "Café Société, cafe societe",
        "Łódź, Lodz",
        "Ærø, aro"
    })
    void areFoundAlike(String one, String other) {
        assertThat(Spelling.of(one)).isEqualTo(Spelling.of(other)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Miller, Müller", "Meier, Maier", "Smith, Smyth"})
    void stayApart(String one, String other) {
        assertThat(Spelling.of(one)).isNotEqualTo(Spelling.of(other));
    }
}
