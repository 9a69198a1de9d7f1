package io.chancery.infra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The processes that were started, written down, so that a later start finds those that a killed launcher left behind.
///
/// A number alone would not do: the system gives it to another program after a while, so the time of its start stands
/// beside it.
record Children(Path file) {

    private static final Duration SAME_START = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 20;

    void remember(Process child) throws IOException {
        var started = child.info().startInstant().orElseGet(Instant::now);
        Files.writeString(
                file, "%d %s%n".formatted(child.pid(), started), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// Ends what is still running of an earlier start.
    void endLeftOvers() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ");
            if (words.length == 2) {
                end(Long.parseLong(words[0]), Instant.parse(words[1]));
            }
        }
        Files.delete(file);
    }

    private static void end(long pid, Instant started) {
        ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(instant ->
                                Duration.between(instant, started).abs().compareTo(SAME_START) < 0)
                        .isPresent())
                .ifPresent(Children::end);
    }

    /// Asks first, then insists.
    static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
