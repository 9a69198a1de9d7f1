package io.chancery.themes.picture;

import io.chancery.themes.Tone;
import java.io.Serializable;
import java.math.BigDecimal;

/// One value of a picture.
///
/// @param text the value as the person reads it, such as `1,234.50`
public record Point(String label, BigDecimal value, String text, Tone tone) implements Serializable {

    public Point(String label, BigDecimal value, String text) {
        this(label, value, text, Tone.ACCENT);
    }
}
