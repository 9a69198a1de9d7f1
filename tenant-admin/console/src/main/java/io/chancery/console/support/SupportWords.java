package io.chancery.console.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.SupportAccess;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How an access of support is written in the console.
final class SupportWords {

    private SupportWords() {}

    static Status status(Component reader, SupportAccess access, Instant now) {
        var state = access.stateAt(now);
        return new Status(reader.getTranslation("support.state." + state.name()), tone(state));
    }

    static String length(Component reader, Duration length) {
        return length.toMinutes() % 60 == 0
                ? reader.getTranslation("support.hours", length.toHours())
                : reader.getTranslation("support.minutes", length.toMinutes());
    }

    static String time(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }

    private static Tone tone(AccessState state) {
        return switch (state) {
            case ASKED -> Tone.INFO;
            case ALLOWED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN, ENDED, OVER -> Tone.NEUTRAL;
        };
    }
}
