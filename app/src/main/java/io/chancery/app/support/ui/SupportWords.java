package io.chancery.app.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.SupportAccess;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an access of support is written at the firm.
final class SupportWords implements Serializable {

    private final Component reader;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    SupportWords(Component reader, ZoneId zone, Clock clock) {
        this.reader = reader;
        this.locale = UI.getCurrentOrThrow().getLocale();
        this.zone = zone;
        this.clock = clock;
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : InstantFormat.toTheMinute(locale, zone).format(at);
    }

    String length(Duration length) {
        return length.toMinutes() % 60 == 0
                ? reader.getTranslation("support.hours", length.toHours())
                : reader.getTranslation("support.minutes", length.toMinutes());
    }

    Status status(SupportAccess access) {
        var state = access.stateAt(clock.instant());
        return new Status(reader.getTranslation("support.state." + state.name()), tone(state));
    }

    /// Who of the firm said so, the last word first.
    String answered(SupportAccess access) {
        return access.endedBy() == null ? Objects.toString(access.answeredBy(), "") : access.endedBy();
    }

    private static Tone tone(AccessState state) {
        return switch (state) {
            case ASKED -> Tone.INFO;
            case ALLOWED -> Tone.WARN;
            case REFUSED, WITHDRAWN, ENDED, OVER -> Tone.NEUTRAL;
        };
    }
}
