package io.chancery.themes.picture;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How something went in time: lanes of stretches below each other over one line of time, and breaks across them all.
/// Stretches of a lane that overlap stand in rows of their own.
public final class Course extends Picture {

    private static final int WIDTH = 720;
    private static final int NAME = 120;
    private static final int ROW = 9;
    private static final int ROWS_MAX = 12;
    private static final int LANE_MIN = 22;
    private static final int GAP = 10;
    private static final int ROOM_FOR_TIMES = 22;
    private static final BigDecimal SHORTEST = BigDecimal.valueOf(3);

    /// @param ends of the line of time
    /// @param lanes in their order from above
    /// @param breaks when everything stood still
    public Course(String title, Ends ends, List<Lane> lanes, List<Stretch> breaks) {
        super("ch-course");
        int bottom = lanes.stream().mapToInt(lane -> height(lane) + GAP).sum();
        var shape = new Shape(WIDTH, bottom + ROOM_FOR_TIMES, title);
        breaks.forEach(pause -> stretch(shape, ends, pause, 0, bottom, "ch-course-break"));
        int top = 0;
        for (var lane : lanes) {
            lane(shape, ends, lane, top);
            top += height(lane) + GAP;
        }
        var middle = BigDecimal.valueOf(bottom + ROOM_FOR_TIMES - 6);
        shape.text(BigDecimal.valueOf(NAME), middle, "start", "ch-course-time", ends.first());
        shape.text(BigDecimal.valueOf(WIDTH), middle, "end", "ch-course-time", ends.last());
        draw(
                title,
                shape,
                Stream.concat(breaks.stream(), lanes.stream().flatMap(lane -> lane.stretches().stream()))
                        .map(Course::point)
                        .toList());
    }

    /// The line of time.
    ///
    /// @param first the beginning, as the person reads it
    /// @param last the end, as the person reads it
    public record Ends(Instant from, Instant to, String first, String last) implements Serializable {}

    /// @param stretches in the order in which they began
    public record Lane(String name, List<Stretch> stretches) implements Serializable {

        public Lane {
            stretches = List.copyOf(stretches);
        }
    }

    private static void lane(Shape shape, Ends ends, Lane lane, int top) {
        int height = height(lane);
        shape.text(BigDecimal.ZERO, BigDecimal.valueOf(top + height / 2 + 4), "start", "ch-lane-name", lane.name());
        shape.rect(
                BigDecimal.valueOf(NAME),
                BigDecimal.valueOf(top),
                BigDecimal.valueOf(WIDTH - NAME),
                BigDecimal.valueOf(height),
                "ch-lane ch-course-lane");
        var rows = rows(lane);
        int each = height / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (var one : rows.get(i)) {
                stretch(
                        shape,
                        ends,
                        one,
                        top + i * each,
                        each - 1,
                        "ch-lane-part " + one.tone().cssClass());
            }
        }
    }

    /// Each stretch goes to the first row that is free when it begins; when all are taken, to the last one.
    private static List<List<Stretch>> rows(Lane lane) {
        var rows = new ArrayList<List<Stretch>>();
        for (var stretch : lane.stretches()) {
            var free = rows.stream()
                    .filter(row -> !row.getLast().to().isAfter(stretch.from()))
                    .findFirst();
            if (free.isPresent()) {
                free.get().add(stretch);
            } else if (rows.size() < ROWS_MAX) {
                rows.add(new ArrayList<>(List.of(stretch)));
            } else {
                rows.getLast().add(stretch);
            }
        }
        return rows;
    }

    private static int height(Lane lane) {
        return Math.max(LANE_MIN, rows(lane).size() * ROW);
    }

    private static void stretch(Shape shape, Ends ends, Stretch one, int top, int height, String style) {
        var left = at(ends, one.from());
        shape.rect(
                left,
                BigDecimal.valueOf(top),
                at(ends, one.to()).subtract(left).max(SHORTEST),
                BigDecimal.valueOf(height),
                style,
                one.label() + ": " + one.text());
    }

    private static BigDecimal at(Ends ends, Instant moment) {
        var all = Math.max(1, Duration.between(ends.from(), ends.to()).toMillis());
        var some = Math.clamp(Duration.between(ends.from(), moment).toMillis(), 0L, all);
        return BigDecimal.valueOf(NAME)
                .add(BigDecimal.valueOf(some)
                        .multiply(BigDecimal.valueOf(WIDTH - NAME))
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
    }

    private static Point point(Stretch stretch) {
        return new Point(
                stretch.label(),
                BigDecimal.valueOf(
                        Duration.between(stretch.from(), stretch.to()).toSeconds()),
                stretch.text(),
                stretch.tone());
    }
}
