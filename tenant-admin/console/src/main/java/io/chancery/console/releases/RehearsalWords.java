package io.chancery.console.releases;

import com.vaadin.flow.component.Component;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.rehearsals.RehearsalOutcome;
import io.chancery.control.rehearsals.RehearsalRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;

/// How rehearsals are written.
final class RehearsalWords {

    private RehearsalWords() {}

    static Status status(Component reader, RehearsalRow row) {
        return new Status(outcome(reader, row.outcome()), tone(row.outcome()));
    }

    static String outcome(Component reader, RehearsalOutcome outcome) {
        return reader.getTranslation("rehearsals.outcome." + outcome.name());
    }

    static Tone tone(RehearsalOutcome outcome) {
        return switch (outcome) {
            case WAITING, EXCEPTED -> Tone.NEUTRAL;
            case UNDER_WAY -> Tone.INFO;
            case INCONCLUSIVE -> Tone.WARN;
            case FAILED -> Tone.BAD;
            case PASSED -> Tone.GOOD;
        };
    }

    /// The step that failed or could not be told, such as a gate; empty where there is none to name.
    static String failure(Component reader, RehearsalRow row) {
        var failure = row.failure();
        return failure == null || row.outcome().isGood() ? "" : UpgradeWords.step(reader, failure);
    }
}
