package io.chancery.themes.field;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// How well two colours can be told apart, by the formula of WCAG 2 (1.4.3): from 1 to 21, text wants 4.5.
public final class Contrast {

    /// What ordinary text wants (WCAG 2, AA).
    public static final BigDecimal TEXT = new BigDecimal("4.5");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private Contrast() {}

    /// Whether the text is a colour as `#rrggbb`; nothing else ever goes into a style.
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /// The ratio of two colours given as `#rrggbb`, with two decimals.
    public static BigDecimal between(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        return new BigDecimal(ratio, MathContext.DECIMAL32).setScale(2, RoundingMode.HALF_UP);
    }

    private static double luminance(String colour) {
        if (!isColour(colour)) {
            throw new IllegalArgumentException("A colour is written as #rrggbb, was " + colour);
        }
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int start) {
        double value = Integer.parseInt(colour, start, start + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
