package io.chancery.infra.local.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// People who work in all views of their firms at once, each with pauses to think, until they are told to stop.
public final class Visits implements AutoCloseable {

    private static final List<String> FIRMS = List.of("ashworth", "birchwood", "lindner");
    private static final List<String> ROLES = List.of("admin", "partner", "billing");
    private static final List<String> VIEWS =
            List.of("", "clients", "matters", "work", "time", "invoices", "timekeepers");
    private static final int FAILURES_SHOWN = 10;

    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch signedIn;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Duration think;

    /// @param port of the proxy or of a node
    /// @param think the pause between an answer and the next question, at the mean
    public Visits(int people, int port, Duration think) {
        this.signedIn = new CountDownLatch(people);
        this.think = think;
        for (int i = 0; i < people; i++) {
            var firm = FIRMS.get(i % FIRMS.size());
            var role = ROLES.get(i / FIRMS.size() % ROLES.size());
            var number = i;
            threads.add(Thread.ofVirtual().unstarted(() -> visit(new Visitor(number, port, firm, role))));
        }
    }

    private interface Step {
        void take() throws NotAnswered, IOException, InterruptedException;
    }

    /// Returns when everybody is signed in, a few at a time, and has begun.
    public void start() throws InterruptedException {
        for (var thread : threads) {
            thread.start();
            // Hashing a password takes a processor for a while, on purpose.
            stopped.await(150, TimeUnit.MILLISECONDS);
        }
        signedIn.await();
    }

    /// Forgets what was measured while people came.
    public void forget() {
        times.clear();
    }

    private void visit(Visitor visitor) {
        try (visitor) {
            step("sign in", visitor::signIn);
            step("open a page", () -> visitor.open(VIEWS.getFirst()));
            signedIn.countDown();
            while (!rest()) {
                var view = VIEWS.get(ThreadLocalRandom.current().nextInt(VIEWS.size()));
                step("go to a view", () -> visitor.go(view));
                if (!rest()) {
                    step("click", visitor::click);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            signedIn.countDown();
        }
    }

    private void step(String name, Step step) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            step.take();
            times.computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - begun);
        } catch (NotAnswered | IOException e) {
            failures.add("%s: %s".formatted(name, e));
        }
    }

    /// Whether it is time to end.
    private boolean rest() throws InterruptedException {
        var pause = ThreadLocalRandom.current().nextLong(think.toMillis() / 2, think.toMillis() * 3 / 2);
        return stopped.await(pause, TimeUnit.MILLISECONDS);
    }

    /// How many requests were answered.
    public int answered() {
        return times.values().stream().mapToInt(Queue::size).sum();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    /// The first failures, for whoever asks why.
    public String firstFailures() {
        return String.join("\n", failures().subList(0, Math.min(FAILURES_SHOWN, failures.size())));
    }

    /// Lines of a Markdown table: what was asked how often, and the times of the answers.
    public List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("| what | answers | median | 95 of 100 within | 99 of 100 within |");
        lines.add("|---|---|---|---|---|");
        times.forEach((name, taken) -> {
            var sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f ms | %.0f ms | %.0f ms |",
                    name,
                    sorted.length,
                    at(sorted, 0.5) / 1e6,
                    at(sorted, 0.95) / 1e6,
                    at(sorted, 0.99) / 1e6));
        });
        return lines;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    /// Everybody has their last answer.
    @Override
    public void close() throws InterruptedException {
        stopped.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }
}
