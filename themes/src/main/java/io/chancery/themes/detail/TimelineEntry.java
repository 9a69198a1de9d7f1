package io.chancery.themes.detail;

import io.chancery.themes.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// Something that happened: who, what, when, and what changed from what to what.
///
/// @param what a sentence without the person, such as `changed the address`
/// @param reason what the person gave as reason; may be empty
public record TimelineEntry(String who, String what, Instant when, List<Change> changes, String reason, Tone tone)
        implements Serializable {

    public TimelineEntry {
        changes = List.copyOf(changes);
    }

    public TimelineEntry(String who, String what, Instant when) {
        this(who, what, when, List.of(), "", Tone.NEUTRAL);
    }

    /// One field before and after; an empty text means there was or is nothing.
    public record Change(String field, String before, String after) implements Serializable {}
}
