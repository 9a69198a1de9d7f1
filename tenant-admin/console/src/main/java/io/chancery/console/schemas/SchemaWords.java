package io.chancery.console.schemas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.schemas.SchemaRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.ZoneId;

/// How a firm's schema is written.
final class SchemaWords {

    private SchemaWords() {}

    /// The worst thing about it.
    static Status status(Component reader, SchemaRow row) {
        var found = row.found();
        if (row.aheadNodes() > 0) {
            return new Status(reader.getTranslation("schemas.state.ahead"), Tone.BAD);
        }
        if (row.behindNodes() > 0) {
            return new Status(reader.getTranslation("schemas.state.behind"), Tone.BAD);
        }
        if (found == null) {
            return new Status(reader.getTranslation("schemas.state.unknown"), Tone.NEUTRAL);
        }
        return found > 0
                ? new Status(reader.getTranslation("schemas.state.drifted"), Tone.WARN)
                : new Status(reader.getTranslation("schemas.state.good"), Tone.GOOD);
    }

    static String floor(SchemaRow row) {
        return row.floor() == 0 ? "–" : Integer.toString(row.floor());
    }

    static String found(SchemaRow row) {
        return row.found() == null ? "–" : Integer.toString(row.found());
    }

    static String checked(Component reader, SchemaRow row, ZoneId zone) {
        var at = row.checkedAt();
        return at == null
                ? reader.getTranslation("schemas.never")
                : InstantFormat.toTheSecond(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }
}
