package io.chancery.console.rollouts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.rollouts.FirmOutcome;
import io.chancery.control.rollouts.Forewarning;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.control.rollouts.RolloutState;
import io.chancery.control.rollouts.WaveState;
import io.chancery.infra.text.Texts;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How rollouts are written.
final class RolloutWords {

    private static final int MINUTES_OF_HOUR = 60;

    private RolloutWords() {}

    static Status status(Component reader, RolloutRow row) {
        var tone = switch (row.state()) {
            case WAITING_FOR_APPROVAL, READY -> Tone.NEUTRAL;
            case RUNNING -> row.trouble() == null ? Tone.INFO : Tone.WARN;
            case PAUSED -> row.trouble() == null ? Tone.WARN : Tone.BAD;
            case FINISHED -> Tone.GOOD;
            case STOPPED -> Tone.WARN;
        };
        return new Status(state(reader, row.state()), tone);
    }

    static String state(Component reader, RolloutState state) {
        return reader.getTranslation("rollouts.state." + state.name());
    }

    /// In a rollout that was stopped nothing runs or comes any more.
    static String wave(Component reader, WaveState state, boolean stopped) {
        return stopped && state != WaveState.FINISHED && state != WaveState.ERROR
                ? reader.getTranslation(
                        state == WaveState.SCHEDULED ? "rollouts.wave.not-reached" : "rollouts.state.STOPPED")
                : reader.getTranslation("rollouts.wave." + state.name());
    }

    static String outcome(Component reader, FirmOutcome outcome) {
        return outcome(reader, outcome, false);
    }

    /// Whoever waited when the rollout was stopped is not reached by it.
    static String outcome(Component reader, FirmOutcome outcome, boolean stopped) {
        return reader.getTranslation(
                stopped && outcome == FirmOutcome.WAITING
                        ? "rollouts.outcome.not-reached"
                        : "rollouts.outcome." + outcome.name());
    }

    /// How long before firms hear of it, at which time of the day it begins, and what does not hold it off.
    static String forewarning(Component reader, Forewarning forewarning) {
        var minutes = forewarning.lead().toMinutes();
        var told = reader.getTranslation(
                minutes == 0
                        ? "rollouts.forewarned.nobody"
                        : minutes % MINUTES_OF_HOUR == 0 ? "rollouts.forewarned.hours" : "rollouts.forewarned.minutes",
                minutes / MINUTES_OF_HOUR,
                minutes);
        return Stream.of(
                        told,
                        forewarning.atNight() ? reader.getTranslation("rollouts.forewarned.night") : "",
                        forewarning.urgent() ? reader.getTranslation("rollouts.forewarned.urgent") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// A gate that only a later build has is called by its own name.
    static String gate(Component reader, String name) {
        var words = reader.getTranslation("rollouts.gate." + name);
        return Texts.isMissing(words) ? name : words;
    }

    /// What a gate proves, and whether one can do without.
    static String sentence(Component reader, String name, boolean required) {
        var words = reader.getTranslation("rollouts.gate." + name + ".proves");
        var known = Texts.isMissing(words) ? reader.getTranslation("rollouts.gate.other.proves") : words;
        return required ? reader.getTranslation("rollouts.gate-required", known) : known;
    }

    static Tone tone(FirmOutcome outcome) {
        return switch (outcome) {
            case WAITING, PLANNED, SKIPPED -> Tone.NEUTRAL;
            case UNDER_WAY -> Tone.INFO;
            case UNDECIDED -> Tone.WARN;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }

    static String time(Component reader, @Nullable Instant at, ZoneId zone) {
        return at == null
                ? "–"
                : InstantFormat.toTheSecond(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }

    /// Where there is little room.
    static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? "–"
                : InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }

    static String soak(Component reader, Duration soak) {
        return soak.toHours() > 0 && soak.toMinutesPart() == 0
                ? reader.getTranslation("rollouts.hours", soak.toHours())
                : reader.getTranslation("rollouts.minutes", soak.toMinutes());
    }
}
