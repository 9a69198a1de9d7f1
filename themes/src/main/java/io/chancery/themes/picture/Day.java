package io.chancery.themes.picture;

import java.io.Serializable;
import java.util.List;

/// A day of a week picture with its pieces of time.
///
/// @param total the day's sum as the person reads it
public record Day(String name, String total, boolean today, List<Piece> pieces) implements Serializable {

    public Day {
        pieces = List.copyOf(pieces);
    }

    /// A piece of time: its length in minutes gives its height.
    public record Piece(String label, int minutes, String text, io.chancery.themes.Tone tone) implements Serializable {}
}
