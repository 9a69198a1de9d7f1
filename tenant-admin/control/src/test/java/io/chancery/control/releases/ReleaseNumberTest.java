package io.chancery.control.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNumberTest {

    @Test
    void countsPlacesAndNotLetters() {
        var sorted = List.of("2026.10", "2027.1", "2026.9", "2026.2").stream()
                .map(ReleaseNumber::of)
                .sorted()
                .map(ReleaseNumber::toString);
        assertThat(sorted).containsExactly("2026.2", "2026.9", "2026.10", "2027.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026.0", "2026.01", "2026.100", "1999.1", "26.1", "2026.1 ", "2026.1.1"})
    void refusesWhatIsNoNumberOfARelease(String text) {
        assertThatThrownBy(() -> ReleaseNumber.of(text)).hasMessageContaining("numbered like 2026.2");
    }
}
