package io.chancery.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What it costs to bring many firms to a release, to copy one, to put one back, and to look at all of them.
class RolloutBenchmark {

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        lines.addAll(FleetPage.measure());
        keep(lines);
        try (var fleet = new Fleet()) {
            lines.addAll(FleetRelease.measure(fleet));
        }
        keep(lines);
        try (var fleet = new Fleet()) {
            lines.addAll(BigFirm.measure(fleet));
        }
        keep(lines);
    }

    /// Each part takes minutes: what is measured is not lost when a later part fails.
    private static void keep(List<String> lines) throws IOException {
        Figures.keep("rollout", lines);
    }
}
