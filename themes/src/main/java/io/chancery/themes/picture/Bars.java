package io.chancery.themes.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Values beside each other as upright bars, such as receivables by age.
public final class Bars extends Picture {

    private static final int HEIGHT = 140;
    private static final int BAR = 64;
    private static final int GAP = 18;
    private static final int ROOM_FOR_WORDS = 44;

    public Bars(String title, List<Point> points) {
        super("ch-bars");
        show(title, points);
    }

    /// Draws other values.
    public void show(String title, List<Point> points) {
        int width = Math.max(1, points.size()) * (BAR + GAP);
        Shape shape = new Shape(width, HEIGHT + ROOM_FOR_WORDS, title);
        BigDecimal most = points.stream()
                .map(point -> point.value().abs())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            BigDecimal high = height(point.value().abs(), most);
            BigDecimal left = BigDecimal.valueOf((long) i * (BAR + GAP) + GAP / 2);
            BigDecimal middle = left.add(BigDecimal.valueOf(BAR / 2));
            BigDecimal top = BigDecimal.valueOf(HEIGHT + 16).subtract(high);
            shape.rect(
                    left,
                    top,
                    BigDecimal.valueOf(BAR),
                    high,
                    "ch-bar " + point.tone().cssClass(),
                    point.label() + ": " + point.text());
            shape.text(middle, top.subtract(BigDecimal.valueOf(5)), "middle", "ch-bar-value", point.text());
            shape.text(middle, BigDecimal.valueOf(HEIGHT + 34), "middle", "ch-bar-label", point.label());
        }
        draw(title, shape, points);
    }

    private static BigDecimal height(BigDecimal value, BigDecimal most) {
        if (most.signum() == 0) {
            return BigDecimal.ONE;
        }
        return value.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(most, 1, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE);
    }
}
