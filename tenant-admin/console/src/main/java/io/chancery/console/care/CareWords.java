package io.chancery.console.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.care.Comparison;
import io.chancery.control.care.SnapshotRow;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.field.SizeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How snapshots, and what would be lost by going back to one, are said.
final class CareWords {

    private CareWords() {}

    static String time(@Nullable Instant at, ZoneId zone) {
        return at == null ? "–" : InstantFormat.toTheMinute(locale(), zone).format(at);
    }

    /// As people say how long ago something was: `3 days`, `5 hours`, `12 minutes`.
    static String age(Component reader, Instant since, Instant now) {
        var age = Duration.between(since, now);
        if (age.toDays() > 1) {
            return reader.getTranslation("care.age-days", age.toDays());
        }
        return age.toHours() > 1
                ? reader.getTranslation("care.age-hours", age.toHours())
                : reader.getTranslation("care.age-minutes", Math.max(0, age.toMinutes()));
    }

    /// Why there is a snapshot.
    static String origin(Component reader, SnapshotRow snapshot) {
        return switch (snapshot.origin()) {
            case UPGRADE -> reader.getTranslation("care.origin.UPGRADE");
            case PUT_ASIDE -> reader.getTranslation("care.origin.PUT_ASIDE");
            case DECIDED -> reader.getTranslation("care.origin.DECIDED", snapshot.takenBy(), snapshot.reason());
            case EXPORT -> reader.getTranslation("care.origin.EXPORT", snapshot.takenBy(), snapshot.reason());
        };
    }

    static String facts(Component reader, SnapshotRow snapshot, ZoneId zone, Instant now) {
        var until = snapshot.keepUntil();
        var kept = until == null
                ? reader.getTranslation(snapshot.isAnUpgrades() ? "care.kept-for-upgrade" : "care.kept-until-dropped")
                : reader.getTranslation("care.kept-until", time(until, zone));
        return reader.getTranslation(
                "care.facts",
                age(reader, snapshot.takenAt(), now),
                SizeFormat.of(snapshot.bytes(), locale()),
                snapshot.release(),
                kept);
    }

    /// Sentences such as `41 time entries (EUR 3,220.00) would be lost`.
    static List<String> loss(Component reader, Comparison comparison) {
        var sentences = new ArrayList<String>();
        for (var line : comparison.differing()) {
            var what = reader.getTranslation("care.figure." + line.what());
            if (line.lost() > 0) {
                sentences.add(reader.getTranslation("care.lost", line.lost(), what + sums(line)));
            }
            if (line.changed() > 0) {
                sentences.add(reader.getTranslation("care.changed-back", line.changed(), what));
            }
            if (line.again() > 0) {
                sentences.add(reader.getTranslation("care.again", line.again(), what));
            }
        }
        return sentences;
    }

    private static String sums(Comparison.Line line) {
        var format = new MoneyFormat(locale(), "");
        var sums = new TreeMap<>(line.sums())
                .entrySet().stream()
                        .map(sum -> format.format(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(", "));
        return sums.isEmpty() ? "" : " (" + sums + ")";
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
