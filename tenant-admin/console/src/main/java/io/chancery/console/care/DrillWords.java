package io.chancery.console.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.care.DrillRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import java.text.NumberFormat;
import java.time.Duration;

/// How drills are said.
final class DrillWords {

    private static final double MILLIS = 1_000.0;

    private DrillWords() {}

    static Status status(Component reader, DrillRow drill) {
        if (drill.hasFailed()) {
            return new Status(reader.getTranslation("drills.failed"), Tone.BAD);
        }
        return drill.rto() == null
                ? new Status(reader.getTranslation("drills.runs"), Tone.INFO)
                : new Status(reader.getTranslation("drills.proved"), Tone.GOOD);
    }

    /// So much work would have been lost: hours and minutes.
    static String rpo(Component reader, DrillRow drill) {
        var lost = drill.rpo();
        if (lost.toMinutes() == 0) {
            return reader.getTranslation("drills.under-a-minute");
        }
        return reader.getTranslation("drills.hours-minutes", lost.toHours(), lost.toMinutesPart());
    }

    static String count(long number) {
        return NumberFormat.getIntegerInstance(UI.getCurrentOrThrow().getLocale())
                .format(number);
    }

    /// So long it took to have the firm back; empty while nobody knows.
    static String rto(Component reader, DrillRow drill) {
        Duration took = drill.rto();
        if (took == null) {
            return "";
        }
        return took.toMinutes() > 1
                ? reader.getTranslation("drills.minutes-seconds", took.toMinutes(), took.toSecondsPart())
                : String.format(UI.getCurrentOrThrow().getLocale(), "%,.1f s", took.toMillis() / MILLIS);
    }
}
