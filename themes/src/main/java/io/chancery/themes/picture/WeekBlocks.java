package io.chancery.themes.picture;

import java.math.BigDecimal;
import java.util.List;

/// A week in one glance: each day a column of blocks as high as their time, with the day's sum above.
public final class WeekBlocks extends Picture {

    private static final int COLUMN = 50;
    private static final int GAP = 6;
    private static final int TOP = 22;
    private static final int MINUTES_SHOWN_MIN = 480;
    private static final int MINUTES_PER_UNIT = 3;
    private static final int BOTTOM = 22;

    public WeekBlocks(String title, List<Day> days) {
        super("ch-week");
        show(title, days);
    }

    /// Draws other days.
    public void show(String title, List<Day> days) {
        int most = Math.max(
                MINUTES_SHOWN_MIN,
                days.stream().mapToInt(WeekBlocks::minutes).max().orElse(0));
        int floor = TOP + most / MINUTES_PER_UNIT;
        Shape shape = new Shape(days.size() * (COLUMN + GAP), floor + BOTTOM, title);
        for (int i = 0; i < days.size(); i++) {
            column(shape, days.get(i), (i * (COLUMN + GAP)) + GAP / 2, floor);
        }
        draw(title, shape, days.stream().flatMap(WeekBlocks::points).toList());
    }

    private static void column(Shape shape, Day day, int left, int floor) {
        BigDecimal x = BigDecimal.valueOf(left);
        BigDecimal middle = x.add(BigDecimal.valueOf(COLUMN / 2));
        shape.rect(
                x,
                BigDecimal.valueOf(TOP),
                BigDecimal.valueOf(COLUMN),
                BigDecimal.valueOf(floor - TOP),
                day.today() ? "ch-week-today" : "ch-week-day");
        int y = floor;
        for (Day.Piece piece : day.pieces()) {
            int height = Math.max(3, piece.minutes() / MINUTES_PER_UNIT);
            y -= height;
            shape.rect(
                    x,
                    BigDecimal.valueOf(y),
                    BigDecimal.valueOf(COLUMN),
                    BigDecimal.valueOf(height - 1),
                    "ch-week-block " + piece.tone().cssClass(),
                    piece.label() + ": " + piece.text());
        }
        shape.text(middle, BigDecimal.valueOf(TOP - 8), "middle", "ch-week-total", day.total());
        shape.text(middle, BigDecimal.valueOf(floor + 16), "middle", "ch-week-name", day.name());
    }

    private static int minutes(Day day) {
        return day.pieces().stream().mapToInt(Day.Piece::minutes).sum();
    }

    private static java.util.stream.Stream<Point> points(Day day) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(new Point(day.name(), BigDecimal.valueOf(minutes(day)), day.total())),
                day.pieces().stream()
                        .map(piece -> new Point(
                                day.name() + ": " + piece.label(),
                                BigDecimal.valueOf(piece.minutes()),
                                piece.text(),
                                piece.tone())));
    }
}
