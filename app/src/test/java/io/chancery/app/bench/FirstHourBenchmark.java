package io.chancery.app.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.UnbilledWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What the week and the unbilled list cost above their bare queries, among 20,000 and among 200,000 entries. Never
/// part
/// of the tests: a figure is not right or wrong by a machine's mood.
@FirmTest
class FirstHourBenchmark {

    private static final int FEW = 20_000;
    private static final int MANY = 200_000;

    @Autowired
    Registers registers;

    @Autowired
    UnbilledWork unbilled;

    @Autowired
    Timesheets timesheets;

    @Test
    void measure() throws Exception {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.WARN);
        var few = ManyEntries.in(Firm.BIRCHWOOD, registers, FEW);
        var many = ManyEntries.in(Firm.ASHWORTH, registers, MANY);
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        for (var firm : new ManyEntries[] {few, many}) {
            var pages = new FirstPages(firm, unbilled, timesheets);
            lines.add(pages.unbilled().line("≤ 3"));
            lines.add(pages.sums().line("–"));
            lines.add(pages.week().line("≤ 3"));
        }
        lines.add("");
        lines.addAll(new FirstPages(many, unbilled, timesheets).plans());
        Files.writeString(Path.of("target", "benchmark-first-hour.md"), String.join("\n", lines) + "\n");
    }
}
