package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

    /// The figures are those of WCAG's own examples and of its formula worked by hand.
    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21.00", "#ffffff,#ffffff,1.00", "#767676,#ffffff,4.54", "#777777,#ffffff,4.48"})
    void followsTheFormulaOfWcag(String one, String other, BigDecimal ratio) {
        assertThat(Contrast.between(one, other)).isEqualByComparingTo(ratio);
        assertThat(Contrast.between(other, one)).isEqualByComparingTo(ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#12345g", "#1234567", "#123456;}", ""})
    void takesNothingElseThanSixDigits(String text) {
        assertThat(Contrast.isColour(text)).isFalse();
    }

    @Test
    void namesTheBadColour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contrast.between("red", "#ffffff"))
                .withMessageContaining("red");
    }
}
