package io.chancery.infra.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/// A reading process as its parent sees it. It has a folder of its own for what it unpacks, and nothing of this
/// process's environment, in which secrets stand.
final class Reader implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final int PICTURE_MAX = 16 * 1024 * 1024;

    private final Process process;
    private final Path folder;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final ScheduledExecutorService watch;
    private int asked;

    private Reader(Process process, Path folder, ScheduledExecutorService watch) {
        this.process = process;
        this.folder = folder;
        this.watch = watch;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    }

    /// It died, was killed because it took too long, or answered nonsense.
    static final class Lost extends Exception {
        Lost(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /// Returns once it can be asked: on a busy machine a Java takes its time to start, and no file is to blame for it.
    static Reader start(Path folders, DocumentProperties properties, ScheduledExecutorService watch)
            throws IOException, Lost {
        var folder = Files.createTempDirectory(Files.createDirectories(folders), "reader");
        var builder = new ProcessBuilder(ReaderCommand.of(properties, folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        var reader = new Reader(builder.start(), folder, watch);
        try {
            return reader.within(START_MAX, () -> {
                if (reader.answers.readUnsignedByte() != ReadingProcess.READY) {
                    throw new IOException("The reading process is not what it should be");
                }
                return reader;
            });
        } catch (Lost lost) {
            reader.close();
            throw lost;
        }
    }

    /// How many it has read.
    int asked() {
        return asked;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Verdict ask(Question question, Duration patience) throws Lost {
        asked++;
        return within(patience, () -> {
            question.write(questions);
            return Answer.read(answers, question.limits());
        });
    }

    /// @return a PNG; none when the page cannot be painted
    Optional<byte[]> paint(Path file, FileKind kind, int page, Duration patience) throws Lost {
        asked++;
        return within(patience, () -> {
            questions.writeByte(Question.PAINT);
            questions.writeUTF(file.toString());
            questions.writeUTF(kind.name());
            questions.writeInt(page);
            questions.flush();
            int length = answers.readInt();
            if (length < 0 || length > PICTURE_MAX) {
                throw new IOException("The reading process gave a picture of %d bytes".formatted(length));
            }
            return length == 0 ? Optional.empty() : Optional.of(answers.readNBytes(length));
        });
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T with() throws IOException;
    }

    private <T> T within(Duration patience, Exchange<T> exchange) throws Lost {
        var isLate = new AtomicBoolean();
        var kill = watch.schedule(
                () -> {
                    isLate.set(true);
                    process.destroyForcibly();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return exchange.with();
        } catch (IOException gone) {
            throw new Lost(isLate.get() ? "It took longer than " + patience : "It died", gone);
        } finally {
            kill.cancel(false);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException leftToTheSweep) {
            // What stays is found when the node starts again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
