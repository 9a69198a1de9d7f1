package io.chancery.app.upgrades.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Instant DATE = Instant.parse("2026-12-04T22:30:00Z");

    @Test
    void namesTheMomentAndReplacesTheEntryThatWasTakenBefore() {
        assertThat(file("Release 2026.2", "Some seconds"))
                .contains(
                        "UID:00000000-0000-7000-8000-000000000001@chancery\r\n",
                        "SEQUENCE:3\r\n",
                        "DTSTART:20261204T223000Z\r\n",
                        "DTEND:20261204T230000Z\r\n")
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void writesSignsThatMeanSomethingToCalendarsAsWords() {
        assertThat(file("Release; one, two", "a\\b\nc"))
                .contains("SUMMARY:Release\\; one\\, two\r\n", "DESCRIPTION:a\\\\b\\nc\r\n");
    }

    @Test
    void foldsLongLinesAndCutsNoLetterInTwo() {
        var file = file("Umstellung", "ü".repeat(200));
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("DESCRIPTION:" + "ü".repeat(200));
    }

    private static String file(String summary, String description) {
        var upgrade = new UpgradeSheet(
                new UpgradeId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                TenantId.of("00000000-0000-7000-8000-00000000000a"),
                "Ashworth & Pell LLP",
                ReleaseNumber.FIRST,
                ReleaseNumber.of("2026.2"),
                false,
                UpgradeState.SCHEDULED,
                false,
                false,
                DATE,
                null,
                false,
                null,
                null,
                "Olive",
                DATE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                3,
                List.of());
        return new String(CalendarFile.of(upgrade, summary, description, DATE), StandardCharsets.UTF_8);
    }
}
