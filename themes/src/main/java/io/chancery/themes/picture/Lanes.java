package io.chancery.themes.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Lanes below each other, each filled by its parts from the left: the waves of a rollout, for one. Every lane has
/// the same width, however many things it has, because the question is how far each one is.
public final class Lanes extends Picture {

    private static final int WIDTH = 560;
    private static final int NAME = 150;
    private static final int HEIGHT = 22;
    private static final int GAP = 12;
    private static final int COUNT_WIDTH_MIN = 18;
    private static final int LETTER = 7;

    public Lanes(String title, List<Lane> lanes) {
        super("ch-lanes");
        show(title, lanes);
    }

    /// Draws other values.
    public void show(String title, List<Lane> lanes) {
        Shape shape = new Shape(WIDTH, Math.max(1, lanes.size()) * (HEIGHT + GAP), title);
        for (int i = 0; i < lanes.size(); i++) {
            lane(shape, lanes.get(i), i * (HEIGHT + GAP));
        }
        draw(title, shape, lanes.stream().flatMap(Lanes::points).toList());
    }

    private static void lane(Shape shape, Lane lane, int top) {
        BigDecimal y = BigDecimal.valueOf(top);
        BigDecimal middle = BigDecimal.valueOf(top + HEIGHT / 2 + 4);
        shape.text(BigDecimal.ZERO, middle, "start", "ch-lane-name", lane.name());
        shape.rect(
                BigDecimal.valueOf(NAME), y, BigDecimal.valueOf(WIDTH - NAME), BigDecimal.valueOf(HEIGHT), "ch-lane");
        BigDecimal left = BigDecimal.valueOf(NAME);
        for (Lane.Part part : lane.parts()) {
            BigDecimal width = BigDecimal.valueOf((long) (WIDTH - NAME) * part.count())
                    .divide(BigDecimal.valueOf(lane.total()), 1, RoundingMode.DOWN);
            shape.rect(
                    left,
                    y,
                    width,
                    BigDecimal.valueOf(HEIGHT),
                    "ch-lane-part " + part.tone().cssClass(),
                    lane.name() + ": " + part.count() + " " + part.label());
            if (width.intValue() >= COUNT_WIDTH_MIN) {
                shape.text(
                        left.add(width.divide(BigDecimal.TWO, 1, RoundingMode.DOWN)),
                        middle,
                        "middle",
                        "ch-lane-count",
                        words(part, width.intValue()));
            }
            left = left.add(width);
        }
    }

    /// What a part is called beside how many it is, where there is room for both.
    private static String words(Lane.Part part, int width) {
        var both = part.label() + ": " + part.count();
        return both.length() * LETTER + COUNT_WIDTH_MIN <= width ? both : Integer.toString(part.count());
    }

    private static java.util.stream.Stream<Point> points(Lane lane) {
        return lane.parts().stream()
                .map(part -> new Point(
                        lane.name() + ": " + part.label(),
                        BigDecimal.valueOf(part.count()),
                        Integer.toString(part.count()),
                        part.tone()));
    }
}
