package io.chancery.app.bench;

import io.chancery.app.bench.ClientPapers.Batch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/// The whole path of a file beside Tika alone: the same files, as many processes of the same memory; on the one side
/// they are only read, on the other a program sends them by HTTP, and they are looked through, sealed, stored and can
/// be found.
final class PapersSent {

    private static final int PAIRS = Math.max(Pairs.MIN, Integer.getInteger("chancery.bench.pairs", 20));
    private static final int WARM_UP = Integer.getInteger("chancery.bench.warm-up", 5);

    /// Of one half of a pair. Where all wait for the last file of few, that wait is measured and not the path.
    private static final int BATCHES = 8;

    /// As many as the product starts when nothing is set.
    private static final int READERS = 2;

    private static final int AT_ONCE = 8;

    /// Notes that go before everything, so that what is measured is a node that has served for a while: Java compiles
    /// what is called once a file well only after five thousand.
    private static final int NOTES = Integer.getInteger("chancery.bench.notes", 8_000);

    private final Sending sending;
    private final Compiling compiling;
    private final Deque<TikaAlone> idle = new ArrayDeque<>();
    private final ExecutorService floor = Executors.newFixedThreadPool(READERS);
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);

    private PapersSent(Sending sending, Compiling compiling) {
        this.sending = sending;
        this.compiling = compiling;
    }

    /// @param sending to a node whose reading processes are compiled so
    static String measure(Sending sending, Compiling compiling) throws Exception {
        var bench = new PapersSent(sending, compiling);
        var folder = Files.createTempDirectory("papers");
        try {
            return bench.measure(new ClientPapers(folder, compiling.level()));
        } finally {
            bench.idle.forEach(TikaAlone::close);
            bench.floor.shutdownNow();
            bench.senders.shutdownNow();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private String measure(ClientPapers papers) throws Exception {
        var batches = new ArrayList<Batch>();
        for (int n = 0; n < WARM_UP + PAIRS; n++) {
            batches.add(papers.batches(BATCHES));
        }
        serveForAWhile();
        var first = batches.getFirst();
        int count = first.files().size();
        var pairs = Pairs.measure(
                String.format(
                        Locale.ROOT,
                        "%d files, %.1f MB: read by Tika alone, and sent, looked through, sealed, stored, indexed; readers compiled %s",
                        count,
                        first.bytes() / 1e6,
                        compiling),
                WARM_UP,
                PAIRS,
                nth -> all(floor, batches.get(nth), this::read),
                nth -> all(senders, batches.get(nth), sending::keep));
        var together = PAIRS / pairs.seconds();
        return pairs.line("%s; is %.2f over all pairs, %.1f files and %.1f MB a second"
                .formatted(compiling.goal(), pairs.throughput(), count * together, first.bytes() / 1e6 * together));
    }

    private void serveForAWhile() throws Exception {
        var notes = IntStream.range(0, NOTES)
                .<Callable<Void>>mapToObj(n -> () -> {
                    var note = "Note no. %d, %s".formatted(n, compiling).getBytes(StandardCharsets.UTF_8);
                    sending.keep("note-%d.txt".formatted(n), new ByteArrayInputStream(note));
                    return null;
                })
                .toList();
        for (var done : senders.invokeAll(notes)) {
            done.get();
        }
    }

    private interface One {
        void of(Path file) throws Exception;
    }

    private static void all(ExecutorService threads, Batch batch, One one) throws Exception {
        var work = batch.files().stream()
                .<Callable<Void>>map(file -> () -> {
                    one.of(file);
                    return null;
                })
                .toList();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
    }

    private void read(Path file) throws IOException {
        TikaAlone known;
        synchronized (idle) {
            known = idle.poll();
        }
        var reader = known == null ? TikaAlone.start(compiling) : known;
        reader.read(file);
        if (reader.isSpent()) {
            reader.close();
            return;
        }
        synchronized (idle) {
            idle.push(reader);
        }
    }
}
