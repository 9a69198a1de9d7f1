package io.chancery.infra.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Several that do the same at once; each step waits for the slowest.
final class Crowd<T> implements AutoCloseable {

    private final List<T> all;
    private final ExecutorService threads;

    Crowd(List<T> all) {
        this(all, Executors.newFixedThreadPool(all.size()));
    }

    private Crowd(List<T> all, ExecutorService threads) {
        this.all = List.copyOf(all);
        this.threads = threads;
    }

    interface Step<T> {
        void of(T one) throws Exception;
    }

    List<T> all() {
        return all;
    }

    T first() {
        return all.getFirst();
    }

    <R> Crowd<R> map(Function<T, R> function) {
        return new Crowd<>(all.stream().map(function).toList(), threads);
    }

    /// @throws ExecutionException when one of them failed; the others have ended too
    void each(Step<T> step) throws InterruptedException, ExecutionException {
        var steps = new ArrayList<Callable<Boolean>>();
        for (var one : all) {
            steps.add(() -> {
                step.of(one);
                return true;
            });
        }
        for (var done : threads.invokeAll(steps)) {
            done.get();
        }
    }

    @Override
    public void close() throws Exception {
        for (var one : all) {
            if (one instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
        threads.shutdown();
    }
}
