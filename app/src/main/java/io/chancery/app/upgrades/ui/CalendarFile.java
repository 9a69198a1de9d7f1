package io.chancery.app.upgrades.ui;

import io.chancery.control.upgrades.UpgradeSheet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The date of an upgrade as a calendar takes it (RFC 5545). Moved, it replaces the entry that was taken before.
final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_OCTETS_MAX = 75;
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private CalendarFile() {}

    static byte[] of(UpgradeSheet upgrade, String summary, String description, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Chancery//Releases//EN");
        line(text, "METHOD:PUBLISH");
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + upgrade.id() + "@chancery");
        line(text, "SEQUENCE:" + upgrade.version());
        line(text, "DTSTAMP:" + UTC.format(now));
        line(text, "DTSTART:" + UTC.format(upgrade.scheduledAt()));
        line(text, "DTEND:" + UTC.format(upgrade.scheduledAt().plus(LENGTH)));
        line(text, "SUMMARY:" + escaped(summary));
        line(text, "DESCRIPTION:" + escaped(description));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folds what is longer than 75 octets; a letter is never cut in two.
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            var written = Character.toString(letter);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS_MAX) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += size;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
