package io.chancery.control.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedMomentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Forewarning DAY = new Forewarning(Duration.ofHours(24), false, false);

    @Test
    void isAsFarAheadAsPromised() {
        assertThat(PlannedMoment.of(NOON, DAY, BERLIN, List.of())).isEqualTo("2026-12-01T12:00:00Z");
        assertThat(PlannedMoment.of(NOON, Forewarning.NONE, BERLIN, List.of())).isEqualTo(NOON);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            by day it waits for the evening       | 2026-11-30T12:00:00Z | 2026-12-01T19:00:00Z
            in the evening it begins at once      | 2026-11-30T21:30:00Z | 2026-12-01T21:30:00Z
            before four in the morning too        | 2026-11-30T02:59:00Z | 2026-12-01T02:59:00Z
            at four it is too late                | 2026-11-30T03:00:00Z | 2026-12-01T19:00:00Z
            where summer time begins that night   | 2026-03-28T01:30:00Z | 2026-03-29T01:30:00Z
            """)
    void beginsAtNightWhereTheFirmIsAtHome(String situation, Instant now, Instant expected) {
        assertThat(PlannedMoment.of(now, Forewarning.USUAL, BERLIN, List.of())).isEqualTo(expected);
    }

    @Test
    void liesInNoTimeThatIsClosed() {
        var next = Instant.parse("2026-12-01T00:00:00Z");
        var closed = List.of(
                new QuietPeriod(next.plus(Duration.ofHours(20)), next.plus(Duration.ofHours(30))),
                new QuietPeriod(next, next.plus(Duration.ofHours(21))));
        assertThat(PlannedMoment.of(NOON, DAY, BERLIN, closed)).isEqualTo("2026-12-02T06:00:00Z");
        assertThat(PlannedMoment.of(NOON, Forewarning.USUAL, BERLIN, closed))
                .as("the evening after it")
                .isEqualTo("2026-12-02T19:00:00Z");
    }
}
