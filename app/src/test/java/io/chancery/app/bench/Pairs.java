package io.chancery.app.bench;

import java.util.Arrays;
import java.util.Locale;

/// Two ways to do the same, measured in turns (A B A B …), so that whatever else the machine does meets both alike.
///
/// Reported are medians, the spread between the quartiles, the ratio and the difference.
final class Pairs {

    static final int MIN = 15;

    private final String name;
    private final long[] floor;
    private final long[] ours;

    private Pairs(String name, int pairs) {
        this.name = name;
        this.floor = new long[pairs];
        this.ours = new long[pairs];
    }

    /// Something to measure, for the nth time.
    interface Work {
        void run(int nth) throws Exception;
    }

    /// @param warmUp pairs that are run and not counted
    static Pairs measure(String name, int warmUp, int pairs, Work floor, Work ours) throws Exception {
        return measure(name, warmUp, pairs, floor, ours, _ -> {});
    }

    /// @param tidy done after each of the two, and not counted
    static Pairs measure(String name, int warmUp, int pairs, Work floor, Work ours, Work tidy) throws Exception {
        if (pairs < MIN) {
            throw new IllegalArgumentException("At least %d pairs, were %d".formatted(MIN, pairs));
        }
        var result = new Pairs(name, pairs);
        for (int nth = 0; nth < warmUp + pairs; nth++) {
            var first = nanos(floor, nth);
            tidy.run(nth);
            var second = nanos(ours, nth);
            tidy.run(nth);
            if (nth >= warmUp) {
                result.floor[nth - warmUp] = first;
                result.ours[nth - warmUp] = second;
            }
        }
        Arrays.sort(result.floor);
        Arrays.sort(result.ours);
        return result;
    }

    private static long nanos(Work work, int nth) throws Exception {
        var begin = System.nanoTime();
        work.run(nth);
        return System.nanoTime() - begin;
    }

    double floorMillis() {
        return median(floor) / 1e6;
    }

    double differenceMillis() {
        return (median(ours) - median(floor)) / 1e6;
    }

    /// How long all halves of ours took together, in seconds.
    double seconds() {
        return Arrays.stream(ours).sum() / 1e9;
    }

    /// What ours did of what the floor did in the same time, over all pairs: what the one pays in this pair and the
    /// other in the next, such as a process that begins, is paid by both.
    double throughput() {
        return (double) Arrays.stream(floor).sum() / Arrays.stream(ours).sum();
    }

    double ratio() {
        return (double) median(ours) / median(floor);
    }

    /// One line about audited transactions, each of the two having done so many.
    ///
    /// @param goal of the throughput
    String throughput(String goal, int transactions) {
        return line("%s; is %.2f of the throughput, %.0f a second"
                .formatted(goal, 1 / ratio(), transactions * 1e9 / median(ours)));
    }

    /// One line of a Markdown table.
    String line(String goal) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f ms (%.3f–%.3f) | %.3f ms (%.3f–%.3f) | %.2f | %+.3f ms | %s |",
                name,
                median(floor) / 1e6,
                quartile(floor, 1) / 1e6,
                quartile(floor, 3) / 1e6,
                median(ours) / 1e6,
                quartile(ours, 1) / 1e6,
                quartile(ours, 3) / 1e6,
                ratio(),
                differenceMillis(),
                goal);
    }

    /// The beginning of a line that tells the slowest too: both ways at the median and at 99 of 100, and what is added.
    String tails() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms (%.1f) | %.1f ms (%.1f) | %+.1f ms | %+.1f ms |",
                name,
                median(floor) / 1e6,
                slowest(floor) / 1e6,
                median(ours) / 1e6,
                slowest(ours) / 1e6,
                differenceMillis(),
                (slowest(ours) - slowest(floor)) / 1e6);
    }

    static String head() {
        return """
            | what | raw floor, median (quartiles) | Chancery, median (quartiles) | ratio | difference | goal |
            |---|---|---|---|---|---|\
            """;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    /// At the 99th percentile.
    private static long slowest(long[] sorted) {
        return sorted[sorted.length * 99 / 100];
    }

    private static long quartile(long[] sorted, int quarter) {
        return sorted[sorted.length * quarter / 4];
    }
}
