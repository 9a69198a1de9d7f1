package io.chancery.themes.picture;

import io.chancery.themes.Tone;
import java.math.BigDecimal;
import java.util.List;

/// A share as a ring that fills, such as a budget that is used up or a clock that runs down.
public final class Ring extends Picture {

    /// The length of a circle of radius 45 is 282.74; the ring is drawn as a dash of that length.
    private static final int RADIUS = 45;
    private static final BigDecimal AROUND = new BigDecimal("282.74");

    public Ring(String title, int percent, String text, Tone tone) {
        super("ch-ring");
        show(title, percent, text, tone);
    }

    /// @param percent how full; over 100 is drawn as full, the text says the truth
    /// @param text what stands in the middle
    public void show(String title, int percent, String text, Tone tone) {
        int full = Math.clamp(percent, 0, 100);
        BigDecimal dash = AROUND.multiply(BigDecimal.valueOf(full)).movePointLeft(2);
        Shape shape = new Shape(110, 110, title + ": " + text)
                .circle(55, 55, RADIUS, "ch-ring-track", "")
                .circle(
                        55,
                        55,
                        RADIUS,
                        "ch-ring-fill " + tone.cssClass(),
                        "stroke-dasharray='" + dash.toPlainString() + " 400' transform='rotate(-90 55 55)'")
                .text(BigDecimal.valueOf(55), BigDecimal.valueOf(61), "middle", "ch-ring-text", text);
        draw(title, shape, List.of(new Point(title, BigDecimal.valueOf(percent), text, tone)));
    }
}
