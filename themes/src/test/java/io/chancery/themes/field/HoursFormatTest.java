package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursFormatTest {

    @ParameterizedTest(name = "{0} is {1} seconds")
    @CsvSource(delimiter = '|', textBlock = """
            0:42   |  2520
            1:05   |  3900
            42m    |  2520
            42 min |  2520
            .7     |  2520
            0,7    |  2520
            0.7    |  2520
            1h12   |  4320
            1h 12m |  4320
            1.5h   |  5400
            2h     |  7200
            2 Std. |  7200
            3      | 10800
            0.3333 |  1200
            0      |     0
            """)
    void readsEveryWayOfTypingTime(String typed, long seconds) {
        assertThat(HoursFormat.of(Locale.US).parse(typed)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "abc", "1:75", "-1", "1h12x", "1.2.3", "12345", "h", ":30"})
    void isSilentAboutWhatIsNoTime(String typed) {
        assertThat(HoursFormat.of(Locale.US).parse(typed)).isEmpty();
    }

    @Test
    void writesDecimalHoursInThePersonsWay() {
        assertThat(HoursFormat.of(Locale.US).format(Duration.ofMinutes(75))).isEqualTo("1.25");
        assertThat(HoursFormat.of(Locale.GERMANY).format(Duration.ofMinutes(75)))
                .isEqualTo("1,25");
        assertThat(HoursFormat.of(Locale.US).format(Duration.ofMinutes(40))).isEqualTo("0.67");
        assertThat(HoursFormat.of(Locale.US).clock(Duration.ofMinutes(75))).isEqualTo("1:15");
    }

    @Test
    void readsBackWhatItWroteForEveryTenthOfAnHour() {
        for (int tenths = 0; tenths <= 240; tenths++) {
            Duration time = Duration.ofMinutes(tenths * 6L);
            for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY}) {
                HoursFormat format = HoursFormat.of(locale);
                assertThat(format.parse(format.format(time))).contains(time);
            }
        }
    }
}
