package io.chancery.themes.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a value went, as a thin line without axes; its numbers are in the table.
public final class SparkLine extends Picture {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 36;
    private static final int MARGIN = 3;

    public SparkLine(String title, List<Point> points) {
        super("ch-spark");
        show(title, points);
    }

    /// Draws other values; fewer than two are no line.
    public void show(String title, List<Point> points) {
        Shape shape = new Shape(WIDTH, HEIGHT, title);
        if (points.size() > 1) {
            shape.line(
                    IntStream.range(0, points.size())
                            .mapToObj(i -> at(i, points))
                            .collect(Collectors.joining(" ")),
                    "ch-spark-line");
        }
        draw(title, shape, points);
    }

    private static String at(int index, List<Point> points) {
        BigDecimal least =
                points.stream().map(Point::value).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most =
                points.stream().map(Point::value).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal span = most.subtract(least).signum() == 0 ? BigDecimal.ONE : most.subtract(least);
        BigDecimal x = BigDecimal.valueOf((long) index * (WIDTH - 2 * MARGIN))
                .divide(BigDecimal.valueOf(points.size() - 1L), 1, RoundingMode.HALF_UP);
        BigDecimal y = points.get(index)
                .value()
                .subtract(least)
                .multiply(BigDecimal.valueOf(HEIGHT - 2 * MARGIN))
                .divide(span, 1, RoundingMode.HALF_UP);
        return x.add(BigDecimal.valueOf(MARGIN)) + ","
                + BigDecimal.valueOf(HEIGHT - MARGIN).subtract(y);
    }
}
