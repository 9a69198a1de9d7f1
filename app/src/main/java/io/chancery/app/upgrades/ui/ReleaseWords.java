package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.app.upgrades.Happening;
import io.chancery.app.upgrades.ReleaseOverview;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.TimelineEntry;
import io.chancery.themes.field.InstantFormat;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of a firm's releases, in sentences.
final class ReleaseWords implements Serializable {

    private final Component reader;
    private final ZoneId zone;

    ReleaseWords(Component reader, ReleaseOverview overview) {
        this.reader = reader;
        this.zone = overview.zone();
    }

    String time(Instant at) {
        return InstantFormat.toTheMinute(locale(), zone).format(at);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(at.atZone(zone).toLocalDate());
    }

    /// What the rehearsal says to somebody who knows nothing of schemas.
    String rehearsal(@Nullable UpgradeSheet rehearsal) {
        if (rehearsal == null) {
            return reader.getTranslation("upgrades.rehearsal.none");
        }
        var at = rehearsal.finishedAt() == null ? rehearsal.requestedAt() : rehearsal.finishedAt();
        return rehearsal.state() == UpgradeState.DONE
                ? reader.getTranslation("upgrades.rehearsal.good", day(at))
                : reader.getTranslation("upgrades.rehearsal.bad", day(at));
    }

    String state(UpgradeSheet coming) {
        return switch (coming.state()) {
            case SCHEDULED ->
                reader.getTranslation("upgrades.coming.SCHEDULED", coming.to(), time(coming.scheduledAt()));
            case RUNNING -> reader.getTranslation("upgrades.coming.RUNNING", coming.to());
            case PAUSED -> reader.getTranslation("upgrades.coming.PAUSED", coming.to());
            case SOAKING, DONE, PUT_BACK, FAILED, CANCELLED -> "";
        };
    }

    /// Everything that was ever done to the firm, the newest first.
    List<TimelineEntry> story(ReleaseOverview overview) {
        return Stream.concat(
                        overview.history().stream().flatMap(upgrade -> story(upgrade).stream()),
                        overview.story().stream().map(this::story))
                .sorted(Comparator.comparing(TimelineEntry::when).reversed())
                .toList();
    }

    /// A line of the story; empty for what is still to come.
    Optional<TimelineEntry> story(UpgradeSheet upgrade) {
        var when = upgrade.openedAt() == null ? upgrade.finishedAt() : upgrade.openedAt();
        var held = upgrade.downtime();
        var waited = held == null ? "" : duration(held);
        return Optional.ofNullable(when).map(at -> {
            var key = "upgrades.story." + (upgrade.rehearsal() ? "rehearsal." : "")
                    + upgrade.state().name();
            return new TimelineEntry(
                    reader.getTranslation("upgrades.provider"),
                    reader.getTranslation(key, upgrade.to().toString(), waited),
                    at,
                    List.of(),
                    why(upgrade),
                    tone(upgrade.state()));
        });
    }

    /// What a rollout orders bears its name, which says nothing outside of the provider's house.
    private static String why(UpgradeSheet upgrade) {
        return upgrade.rollout() == null && upgrade.reason() != null ? upgrade.reason() : "";
    }

    TimelineEntry story(Happening happening) {
        return new TimelineEntry(
                happening.who().isEmpty() ? reader.getTranslation("upgrades.provider") : happening.who(),
                reader.getTranslation(
                        happening.sentence(),
                        happening.args().stream().map(this::words).toArray()),
                happening.at(),
                List.of(),
                happening.reason(),
                happening.tone());
    }

    private Object words(Object arg) {
        return switch (arg) {
            case Instant at -> time(at);
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .format(day);
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(month);
            default -> arg;
        };
    }

    private String duration(Duration held) {
        return held.toMinutes() > 0
                ? reader.getTranslation("upgrades.minutes", held.toMinutes(), held.toSecondsPart())
                : reader.getTranslation("upgrades.seconds", Math.max(1, held.toSeconds()));
    }

    private static Tone tone(UpgradeState state) {
        return switch (state) {
            case SOAKING, DONE -> Tone.GOOD;
            case PUT_BACK, FAILED -> Tone.WARN;
            case SCHEDULED, RUNNING, PAUSED, CANCELLED -> Tone.NEUTRAL;
        };
    }

    private Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
