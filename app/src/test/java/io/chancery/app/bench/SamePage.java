package io.chancery.app.bench;

import java.util.List;

/// The same view among few firms and among many: nobody shall notice how many others there are.
final class SamePage {

    private static final int FEW = 3;
    private static final int MANY = 300;
    private static final int WARM_UP = 60;
    private static final int PAIRS = 200;
    private static final String VIEW = "clients";

    private SamePage() {}

    static List<String> measure() throws Exception {
        try (var few = new Installation(FEW);
                var many = new Installation(MANY);
                var amongFew = new Visitor(few);
                var amongMany = new Visitor(many)) {
            amongFew.signIn();
            amongMany.signIn();
            requireView(amongFew.open(VIEW));
            requireView(amongMany.open(VIEW));
            var page = Pairs.measure(
                    "the list of clients opened by HTTP: among %d firms, and among %d".formatted(FEW, MANY),
                    WARM_UP,
                    PAIRS,
                    nth -> amongFew.open(VIEW),
                    nth -> amongMany.open(VIEW));
            return List.of(page.line("at most 1.1 times"));
        }
    }

    /// An error page would be quick among any number of firms.
    private static void requireView(String answer) {
        if (!answer.contains("vaadin-grid")) {
            throw new IllegalStateException("This is not the list of clients: " + answer);
        }
    }
}
