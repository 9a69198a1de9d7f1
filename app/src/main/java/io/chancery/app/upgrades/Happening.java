package io.chancery.app.upgrades;

import io.chancery.themes.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// Something that was done to the firm as a whole, other than an upgrade.
///
/// @param who did it; empty for the provider
/// @param sentence key of the text that says what was done
/// @param args of the text: moments, months and days stand in the reader's way of writing, everything else as it is
/// @param reason why; may be empty
public record Happening(
        Instant at, String who, String sentence, List<? extends Serializable> args, String reason, Tone tone)
        implements Serializable {

    public Happening {
        args = List.copyOf(args);
    }
}
