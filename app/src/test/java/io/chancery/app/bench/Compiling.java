package io.chancery.app.bench;

import java.util.Locale;

/// How the processes that read are compiled, those of the product and those of Tika alone.
enum Compiling {
    /// As the product does unless it is told otherwise.
    QUICK(1, "quickly", "as it is by itself"),
    /// As Java does unless it is told otherwise. Here the goal is held, because it is about everything but the reading
    /// (DD052).
    THOROUGH(4, "thoroughly", "at least 0.7 of the throughput");

    private final int level;
    private final String how;
    private final String goal;

    Compiling(int level, String how, String goal) {
        this.level = level;
        this.how = how;
        this.goal = goal;
    }

    String goal() {
        return goal;
    }

    int level() {
        return level;
    }

    /// As the product's setting has it.
    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return how;
    }
}
