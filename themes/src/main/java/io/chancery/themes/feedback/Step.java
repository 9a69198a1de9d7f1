package io.chancery.themes.feedback;

import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import java.io.Serializable;
import java.util.Locale;

/// One step of something that takes a while.
///
/// @param time how long it took or takes, already written; may be empty
/// @param message what it says, or why it failed; may be empty
public record Step(String title, State state, String time, String message) implements Serializable {

    /// Where a step stands.
    public enum State {
        WAITING(Tone.NEUTRAL, Glyph.MORE),
        RUNNING(Tone.ACCENT, Glyph.JOB),
        DONE(Tone.GOOD, Glyph.CHECK),
        FAILED(Tone.BAD, Glyph.CLOSE),
        SKIPPED(Tone.NEUTRAL, Glyph.CHEVRON_RIGHT);

        private final Tone tone;
        private final Glyph glyph;

        State(Tone tone, Glyph glyph) {
            this.tone = tone;
            this.glyph = glyph;
        }

        Tone tone() {
            return tone;
        }

        Glyph glyph() {
            return glyph;
        }

        String textKey() {
            return "themes.step." + name().toLowerCase(Locale.ROOT);
        }
    }
}
