package io.chancery.infra.documents;

import io.chancery.infra.documents.Verdict.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few reading processes, each for one file at a time. They are started when there is something to read, and changed
/// after some hundred files. A file that one of them is lost over gets a second one, and then counts as unreadable.
final class ReadingProcesses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingProcesses.class);

    /// What a file may have changed in its reader ends with it.
    private static final int FILES_PER_PROCESS = 200;

    private static final int ATTEMPTS = 2;

    private final Path folders;
    private final DocumentProperties properties;
    private final Semaphore turns;
    private final Deque<Reader> idle = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reading-watch").daemon().factory());

    /// @param folders in which the processes have theirs
    ReadingProcesses(Path folders, DocumentProperties properties) {
        this.folders = folders;
        this.properties = properties;
        this.turns = new Semaphore(properties.readers(), true);
    }

    /// As [Examiner#examine], by reading alone.
    Verdict examine(Path file, FileName name, String declared, ExaminingRules rules) {
        var question = new Question(
                file.toAbsolutePath(), name, PlainText.line(declared, 200), rules, properties.readingLimits());
        return with(reader -> reader.ask(question, properties.readingTime()))
                .orElseGet(() -> new Refused(Objection.COULD_NOT_BE_READ, ""));
    }

    /// @return a PNG; none when the page cannot be painted
    Optional<byte[]> paint(Path file, FileKind kind, int page) {
        return with(reader -> reader.paint(file.toAbsolutePath(), kind, page, properties.readingTime()))
                .flatMap(picture -> picture);
    }

    @FunctionalInterface
    private interface Asking<T> {
        T of(Reader reader) throws Reader.Lost;
    }

    /// Empty when it cost two readers.
    private <T> Optional<T> with(Asking<T> asking) {
        turns.acquireUninterruptibly();
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var reader = take();
                try {
                    var answer = asking.of(reader);
                    giveBack(reader);
                    return Optional.of(answer);
                } catch (Reader.Lost lost) {
                    LOG.warn("A reading process was lost, attempt {} of {}: {}", attempt, ATTEMPTS, lost.getMessage());
                    reader.close();
                } catch (RuntimeException e) {
                    reader.close();
                    throw e;
                }
            }
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private Reader take() {
        while (true) {
            Reader known;
            synchronized (idle) {
                known = idle.poll();
            }
            if (known == null) {
                return start();
            }
            if (known.isAlive()) {
                return known;
            }
            known.close();
        }
    }

    /// No file is to blame for a process that does not start, so none is refused for it.
    private Reader start() {
        for (int attempt = 1; ; attempt++) {
            try {
                return Reader.start(folders, properties, watch);
            } catch (Reader.Lost lost) {
                LOG.warn("A reading process did not start, attempt {} of {}: {}", attempt, ATTEMPTS, lost.getMessage());
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("No process to read documents could be started", lost);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("No process to read documents could be started", e);
            }
        }
    }

    private void giveBack(Reader reader) {
        if (reader.asked() >= FILES_PER_PROCESS) {
            reader.close();
            return;
        }
        synchronized (idle) {
            idle.push(reader);
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            idle.forEach(Reader::close);
            idle.clear();
        }
        watch.shutdownNow();
    }
}
