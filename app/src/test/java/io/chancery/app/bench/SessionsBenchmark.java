package io.chancery.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What it costs that sessions survive their node: the same clicks at a node that keeps copies with another and at one
/// that does not, and the copy above its floor. Never part of the tests: a figure is not right or wrong by a machine's
/// mood.
class SessionsBenchmark {

    private static final int WARM_UP = 60;
    private static final int PAIRS = 300;
    private static final int FLOOR_PAIRS = 100;

    private static final List<String> VIEWS = List.of(
            "",
            "clients",
            "clients?open=new",
            "matters",
            "matters?open=new",
            "timekeepers",
            "time",
            "work",
            "work/matters",
            "invoices",
            "ebilling/import",
            "firm",
            "people",
            "settings");

    private final List<String> requests = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();

    @Test
    void measure() throws Exception {
        Figures.quiet();
        requests.add(
                "| view | copies off, median (99 of 100) | copies on, median (99 of 100) | added, median | added, 99"
                        + " of 100 | copy | packed |");
        requests.add("|---|---|---|---|---|---|---|");
        copies.add(Pairs.head());
        try (var nodes = new CopyingNodes()) {
            for (var view : VIEWS) {
                measure(nodes, view);
            }
        }
        requests.add("");
        requests.addAll(copies);
        Figures.keep("sessions", requests);
    }

    private void measure(CopyingNodes nodes, String view) throws Exception {
        try (var off = nodes.withoutCopies();
                var on = nodes.withCopies()) {
            off.signIn();
            on.signIn();
            off.enter(view);
            on.enter(view);
            var clicks = Pairs.measure(
                    view.isEmpty() ? "today" : view, WARM_UP, PAIRS, nth -> off.click(), nth -> on.click());
            var cost = nodes.cost(on);
            requests.add(String.format(
                    Locale.ROOT,
                    "%s %d KB | %d KB |",
                    clicks.tails(),
                    cost.bareBytes() / 1024,
                    cost.packedBytes() / 1024));
            copies.add(Pairs.measure(
                            "the copy of " + (view.isEmpty() ? "today" : view),
                            WARM_UP,
                            FLOOR_PAIRS,
                            nth -> cost.floor(),
                            nth -> cost.copy())
                    .line("at most 1.5 times"));
        }
    }
}
