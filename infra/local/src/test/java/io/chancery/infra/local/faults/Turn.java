package io.chancery.infra.local.faults;

import java.util.Optional;
import org.openqa.selenium.WebDriverException;

/// One person at one kill: how far they have come and what stopped them.
final class Turn {

    private final int kill;
    private final Person person;
    private final Errand errand;
    private String stopped = "";

    Turn(int kill, Person person) {
        this.kill = kill;
        this.person = person;
        this.errand = Errands.of(person, kill);
    }

    String errand() {
        return errand.name();
    }

    void begin() {
        attempt("begins", errand::begin);
    }

    void lastAnswer() {
        attempt("has the last answer", errand::lastAnswer);
    }

    /// Only who was at the node that dies is carried over.
    void requireAt(String victim) {
        attempt("was at the node that died", () -> {
            if (!person.node().equals(victim)) {
                throw new AssertionError("%s is served by %s".formatted(person, person.node()));
            }
        });
    }

    void goOn() {
        attempt("goes on", errand::goOn);
        attempt("stays on the page", () -> {
            if (!person.isOnTheSamePage()) {
                throw new AssertionError("%s saw the page loaded anew".formatted(person));
            }
        });
    }

    boolean wentOn() {
        return stopped.isEmpty();
    }

    /// For whoever reads the results.
    String sentence() {
        return "kill %d, %s, %s: %s".formatted(kill, person, errand.name(), stopped);
    }

    private void attempt(String step, Runnable work) {
        if (!stopped.isEmpty()) {
            return;
        }
        try {
            work.run();
        } catch (AssertionError | WebDriverException e) {
            stopped = step + ": " + firstLine(e);
            person.photograph("kill-%d-%s".formatted(kill, person));
        }
    }

    private static String firstLine(Throwable e) {
        return Optional.ofNullable(e.getMessage())
                .orElse(e.toString())
                .lines()
                .findFirst()
                .orElse("");
    }
}
