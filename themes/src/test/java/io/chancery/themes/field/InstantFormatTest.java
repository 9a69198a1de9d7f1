package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InstantFormatTest {

    private static final Instant NEARLY_MIDNIGHT = Instant.parse("2026-03-31T22:59:07Z");

    @Test
    void writesTheDayAndTimeOfTheReadersPlace() {
        assertThat(InstantFormat.toTheMinute(Locale.GERMANY, ZoneId.of("Europe/Berlin"))
                        .format(NEARLY_MIDNIGHT))
                .isEqualTo("01.04.2026, 00:59");
        assertThat(InstantFormat.toTheMinute(Locale.UK, ZoneId.of("Europe/London"))
                        .format(NEARLY_MIDNIGHT))
                .isEqualTo("31 Mar 2026, 23:59");
    }

    @Test
    void writesSecondsWhereTheyAreAskedFor() {
        assertThat(InstantFormat.toTheSecond(Locale.UK, ZoneId.of("UTC")).format(NEARLY_MIDNIGHT))
                .isEqualTo("31 Mar 2026, 22:59:07");
    }
}
