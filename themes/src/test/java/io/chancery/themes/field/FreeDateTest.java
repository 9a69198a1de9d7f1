package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeDateTest {

    /// A Wednesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en-US | today       | 2026-03-18
            en-US | Yesterday   | 2026-03-17
            de-DE | gestern     | 2026-03-17
            en-US | -1          | 2026-03-17
            en-US | +3          | 2026-03-21
            en-US | -40         | 2026-02-06
            en-US | mon         | 2026-03-16
            en-US | wed         | 2026-03-18
            en-US | Thursday    | 2026-03-12
            de-DE | mo          | 2026-03-16
            de-DE | Do.         | 2026-03-12
            en-US | 14          | 2026-03-14
            en-US | 19          | 2026-02-19
            en-US | 31          | 2026-01-31
            en-US | 3/14        | 2026-03-14
            en-GB | 14/3        | 2026-03-14
            de-DE | 14.3.       | 2026-03-14
            de-DE | 14.3.26     | 2026-03-14
            de-DE | 14.03.2025  | 2025-03-14
            en-US | 14.3.       | 2026-03-14
            en-US | 3-14        | 2026-03-14
            en-US | 12/31       | 2025-12-31
            en-US | 3/14/24     | 2024-03-14
            en-US | 2026-02-28  | 2026-02-28
            en-US | 2/29/28     | 2028-02-29
            """)
    void readsWhatPeopleType(Locale locale, String typed, LocalDate meant) {
        assertThat(past(locale).parse(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "m",
                "monkey",
                "13/13",
                "2/30",
                "2026-13-01",
                "0",
                "32",
                "14.3.2",
                "- 1 day",
                "99999999999"
            })
    void isSilentAboutWhatIsNoDate(String typed) {
        assertThat(past(Locale.US).parse(typed, TODAY)).isEmpty();
    }

    @Test
    void looksAheadForDeadlines() {
        FreeDate ahead = new FreeDate(Locale.US, Map.of(), FreeDate.Lean.FUTURE);

        assertThat(ahead.parse("mon", TODAY)).contains(LocalDate.of(2026, 3, 23));
        assertThat(ahead.parse("14", TODAY)).contains(LocalDate.of(2026, 4, 14));
    }

    @Test
    void findsTheLeapDayOnlyWhereThereIsOne() {
        assertThat(past(Locale.US).parse("2/29", TODAY)).isEmpty();
        assertThat(past(Locale.US).parse("2/29", LocalDate.of(2027, 12, 1))).contains(LocalDate.of(2028, 2, 29));
    }

    private static FreeDate past(Locale locale) {
        return new FreeDate(locale, Map.of("today", 0, "yesterday", -1, "gestern", -1), FreeDate.Lean.PAST);
    }
}
