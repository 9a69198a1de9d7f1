package io.chancery.console.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.jobs.RunRow;
import io.chancery.infra.jobs.RunState;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// How a run is written: its state, how far it is, when and how long.
final class RunWords {

    private RunWords() {}

    static Status status(Component reader, RunRow run) {
        return run.stopAsked()
                ? new Status(reader.getTranslation("jobs.stopping"), Tone.WARN)
                : new Status(state(reader, run.state()), tone(run.state()));
    }

    static String state(Component reader, RunState state) {
        return reader.getTranslation("jobs.state." + state.name());
    }

    static Tone tone(RunState state) {
        return switch (state) {
            case WAITING -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case DONE -> Tone.GOOD;
            case STOPPED -> Tone.WARN;
            case FAILED -> Tone.BAD;
        };
    }

    /// In per cent, or as a number while nobody knows how much there is.
    static String progress(RunRow run) {
        var locale = UI.getCurrentOrThrow().getLocale();
        if (run.total() > 0) {
            return NumberFormat.getPercentInstance(locale).format(run.percent() / 100.0);
        }
        return run.done() == 0 ? "" : NumberFormat.getIntegerInstance(locale).format(run.done());
    }

    /// What came of a run: how many it was about, in the words of its kind, or why it failed.
    static String outcome(Component reader, RunState state, String kind, String message) {
        var key = "jobs.outcome." + kind;
        var words =
                state == RunState.DONE && !message.isEmpty() && message.chars().allMatch(Character::isDigit)
                        ? reader.getTranslation(key, Long.valueOf(message))
                        : message;
        return words.equals("!" + key + "!") ? message : words;
    }

    static String time(Instant at, ZoneId zone) {
        return InstantFormat.toTheSecond(UI.getCurrentOrThrow().getLocale(), zone)
                .format(at);
    }

    static String duration(Component reader, RunRow run, Clock clock) {
        var end = run.finishedAt() == null ? clock.instant() : run.finishedAt();
        var took = Duration.between(run.startedAt(), end.isBefore(run.startedAt()) ? run.startedAt() : end);
        if (took.toHours() > 0) {
            return reader.getTranslation("jobs.hours", took.toHours(), took.toMinutesPart());
        }
        return took.toMinutes() > 0
                ? reader.getTranslation("jobs.minutes", took.toMinutes(), took.toSecondsPart())
                : reader.getTranslation("jobs.seconds", took.toSeconds());
    }
}
