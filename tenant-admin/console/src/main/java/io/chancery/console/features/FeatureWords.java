package io.chancery.console.features;

import com.vaadin.flow.component.Component;
import io.chancery.control.features.FeatureRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;

/// How a feature is written.
final class FeatureWords {

    private FeatureWords() {}

    static Status status(Component reader, FeatureRow row) {
        if (row.killedBecause() != null) {
            return new Status(reader.getTranslation("features.state.killed"), Tone.BAD);
        }
        return row.unused()
                ? new Status(reader.getTranslation("features.state.unused"), Tone.WARN)
                : new Status(reader.getTranslation("features.state.by-release"), Tone.GOOD);
    }
}
