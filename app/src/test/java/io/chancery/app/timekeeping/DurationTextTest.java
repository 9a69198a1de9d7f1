package io.chancery.app.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.money.RawTime;
import io.chancery.app.timekeeping.DurationReading.Reason;
import io.chancery.app.timekeeping.DurationReading.Refused;
import io.chancery.app.timekeeping.DurationReading.Understood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest(name = "{0} is {1} seconds")
    @CsvSource(delimiter = '|', textBlock = """
            0:42         |  2520
            1:05         |  3900
            :42          |
            0:42:30      |  2550
            42m          |  2520
            42 min       |  2520
            42 Minuten   |  2520
            42'          |  2520
            90           |  5400
            25           |  1500
            240          | 14400
            .7           |  2520
            ,7           |  2520
            0,7          |  2520
            0.7          |  2520
            1.25         |  4500
            0,3333       |  1200
            1h12         |  4320
            1h12m        |  4320
            1 h 12 min   |  4320
            1h5          |  3900
            1std 12      |  4320
            1.5h         |  5400
            1,5 h        |  5400
            2h           |  7200
            2 Std.       |  7200
            2            |  7200
            9            | 32400
            24h          | 86400
            24:00        | 86400
            1440         | 86400
            """)
    void readsEveryWayPeopleTypeATime(String typed, Integer seconds) {
        if (seconds == null) {
            assertThat(DurationText.read(typed)).isInstanceOf(Refused.class);
        } else {
            assertThat(DurationText.read(typed)).isEqualTo(new Understood(new RawTime(seconds)));
        }
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10           | MINUTES_OR_HOURS
            15           | MINUTES_OR_HOURS
            24           | MINUTES_OR_HOURS
            1:5          | ONE_MINUTE_DIGIT
            1:70         | UNREADABLE
            1h70         | UNREADABLE
            7.           | UNREADABLE
            1.23456      | UNREADABLE
            -1           | UNREADABLE
            1.5m         | UNREADABLE
            1,234.5      | UNREADABLE
            an hour      | UNREADABLE
            0            | ZERO
            0:00         | ZERO
            0m           | ZERO
            24:01        | OVER_A_DAY
            25h          | OVER_A_DAY
            1441         | OVER_A_DAY
            """)
    void refusesWhatIsNoTimeOrCouldBeTwo(String typed, Reason reason) {
        assertThat(DurationText.read(typed))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 59, 60, 2520, 3599, 3600, 5025, 86400})
    void readsBackWhatItWrote(int seconds) {
        var time = new RawTime(seconds);

        assertThat(DurationText.read(DurationText.write(time))).isEqualTo(new Understood(time));
    }
}
