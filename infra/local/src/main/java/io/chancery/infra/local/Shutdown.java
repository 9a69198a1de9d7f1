package io.chancery.infra.local;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Stops what was started, the last first, however this process is asked to end: Ctrl-C, SIGTERM or its own failure.
final class Shutdown {

    interface Step {
        void run() throws IOException;
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean begun;

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "shutdown"));
    }

    /// @throws IOException when the end has already begun: what was about to be started must not be
    synchronized void add(Step step) throws IOException {
        if (begun) {
            throw new IOException("Stopping");
        }
        steps.push(step);
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    private synchronized void run() {
        begun = true;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (IOException e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }
}
