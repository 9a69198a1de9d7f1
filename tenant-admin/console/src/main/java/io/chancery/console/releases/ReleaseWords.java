package io.chancery.console.releases;

import com.vaadin.flow.component.Component;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;

/// How a release is written.
final class ReleaseWords {

    private ReleaseWords() {}

    static Status status(Component reader, ReleaseRow row) {
        if (row.isOffered()) {
            return new Status(reader.getTranslation("releases.state.offered"), Tone.GOOD);
        }
        return row.nodes() > 0
                ? new Status(reader.getTranslation("releases.state.waiting"), Tone.INFO)
                : new Status(reader.getTranslation("releases.state.not-carried"), Tone.WARN);
    }

    static String risk(Component reader, ReleaseRow row) {
        var manifest = row.manifest();
        return manifest == null
                ? "–"
                : reader.getTranslation("releases.risk." + manifest.risk().name());
    }
}
