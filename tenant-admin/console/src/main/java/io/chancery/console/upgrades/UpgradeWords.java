package io.chancery.console.upgrades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.text.Texts;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How an upgrade is written: its state, its steps, when and how long.
public final class UpgradeWords {

    private static final double MILLIS = 1_000.0;

    private UpgradeWords() {}

    static Status status(Component reader, UpgradeSheet upgrade) {
        var state = upgrade.state();
        return upgrade.goingBack() && !state.isOver()
                ? new Status(reader.getTranslation("upgrades.going-back"), Tone.WARN)
                : new Status(state(reader, state), tone(state));
    }

    public static String state(Component reader, UpgradeState state) {
        return reader.getTranslation("upgrades.state." + state.name());
    }

    static String kind(Component reader, UpgradeSheet upgrade) {
        return reader.getTranslation(
                upgrade.rehearsal() ? "upgrades.rehearsal-of" : "upgrades.upgrade-of",
                upgrade.from().toString(),
                upgrade.to().toString());
    }

    /// A step is a kind, or a kind with what it is about: `data:clients.any-spelling`. One that only a later
    /// build has is called by its own name.
    public static String step(Component reader, String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            var words = reader.getTranslation("upgrades.step." + name);
            return Texts.isMissing(words) ? name : words;
        }
        var subject = name.substring(colon + 1);
        var about = name.substring(0, colon).endsWith("gate") ? gate(reader, subject) : subject;
        return reader.getTranslation("upgrades.step." + name.substring(0, colon), about);
    }

    /// What firms' logs call things, in operators' words.
    static String subject(Component reader, String name) {
        var words = reader.getTranslation("upgrades.subject." + name);
        return Texts.isMissing(words) ? reader.getTranslation("upgrades.subject.other") : words;
    }

    /// A gate that only a later build has is called by its own name.
    private static String gate(Component reader, String name) {
        var words = reader.getTranslation("upgrades.gate." + name);
        return Texts.isMissing(words) ? name : words;
    }

    static String log(Component reader, UpgradeSheet.LogLine line) {
        return reader.getTranslation("upgrades.log." + line.key(), line.args().toArray());
    }

    static String time(Component reader, @Nullable Instant at, ZoneId zone) {
        return at == null
                ? reader.getTranslation("upgrades.not-yet")
                : InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }

    static String took(Component reader, @Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? "" : took(reader, Duration.between(from, to));
    }

    public static String took(Component reader, @Nullable Duration time) {
        return time == null ? "" : reader.getTranslation("upgrades.seconds", time.toMillis() / MILLIS);
    }

    private static Tone tone(UpgradeState state) {
        return switch (state) {
            case SCHEDULED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case SOAKING, DONE -> Tone.GOOD;
            case PAUSED, PUT_BACK, FAILED -> Tone.BAD;
        };
    }
}
