package io.chancery.app.bench;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What the ground costs above the raw floor. Never part of the tests: a figure is not right or wrong by a machine's
/// mood.
class GroundBenchmark {

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        try (var fleet = new Fleet()) {
            lines.addAll(FirstStatement.measure(fleet));
            lines.addAll(Opening.measure(fleet));
            lines.addAll(Migrating.measure(fleet));
        }
        lines.addAll(SamePage.measure());
        Figures.keep("ground", lines);
    }
}
