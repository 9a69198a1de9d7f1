package io.chancery.app.bench;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What it costs that nobody can rewrite what was done.
class SecurityBenchmark {

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        try (var fleet = new Fleet()) {
            lines.addAll(AuditedTransactions.measure(fleet));
            lines.add(AuditedTransactions.chainingOfKept(fleet));
        }
        Figures.keep("security", lines);
    }
}
