package io.chancery.app.bench;

import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.HeldMemory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;

/// What each upload in flight holds of the node's memory: while it arrives, all but its end being there, and while the
/// scanner has it, its text having been read. Measured is what is left once everything that can go is gone.
///
/// The program that sends is in the same process, and its share is counted too.
final class UploadsInFlight {

    private static final List<Integer> AT_ONCE = List.of(1, 8, 32);
    private static final List<Integer> MEGABYTES = List.of(1, 20);
    private static final int FEW = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Sending sending;
    private final PatientScanner scanner;
    private int sent;

    private UploadsInFlight(Sending sending, PatientScanner scanner) {
        this.sending = sending;
        this.scanner = scanner;
    }

    static List<String> measure(Sending sending, PatientScanner scanner) throws Exception {
        var bench = new UploadsInFlight(sending, scanner);
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            bench.held(8, 1);
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("| in flight | of | held by each while it arrives | while it is scanned |");
        lines.add("|---|---|---|---|");
        for (int megabytes : MEGABYTES) {
            for (int uploads : AT_ONCE) {
                lines.add(bench.line(uploads, megabytes));
            }
        }
        return lines;
    }

    /// What one alone holds is less than what else comes and goes, so the middle of several counts.
    private String line(int uploads, int megabytes) throws Exception {
        var times = new ArrayList<Held>();
        for (int n = 0; n < Math.max(1, FEW / uploads); n++) {
            times.add(held(uploads, megabytes));
        }
        return String.format(
                Locale.ROOT,
                "| %d | %d MB | %,d KB | %,d KB |",
                uploads,
                megabytes,
                middle(times, Held::arriving) / uploads / 1024,
                middle(times, Held::scanned) / uploads / 1024);
    }

    private static long middle(List<Held> times, ToLongFunction<Held> of) {
        return times.stream().mapToLong(of).sorted().toArray()[times.size() / 2];
    }

    /// Bytes that all of them held together.
    private record Held(long arriving, long scanned) {}

    private Held held(int uploads, int megabytes) throws Exception {
        long before = HeldMemory.bytes();
        var mayEnd = new CountDownLatch(1);
        var nearTheEnd = new CountDownLatch(uploads);
        var sends = new ArrayList<Future<Void>>();
        try (var threads = Executors.newFixedThreadPool(uploads)) {
            for (int n = 0; n < uploads; n++) {
                var content = new Pausing(++sent, megabytes * 1_000_000L, nearTheEnd, mayEnd);
                var name = "upload-%d.txt".formatted(sent);
                sends.add(threads.submit(() -> {
                    sending.keep(name, content);
                    return null;
                }));
            }
            nearTheEnd.await();
            long arriving = HeldMemory.bytes();
            mayEnd.countDown();
            await().atMost(PATIENCE).until(() -> scanner.waiting() == uploads);
            long scanned = HeldMemory.bytes();
            scanner.answer(uploads);
            for (var one : sends) {
                one.get();
            }
            return new Held(arriving - before, scanned - before);
        }
    }

    /// A text that stops before its last byte until it is told to go on.
    private static final class Pausing extends InputStream {

        private static final byte[] LINE =
                "The vessel was moored when the freighter struck her hull.\n".getBytes(StandardCharsets.US_ASCII);

        private final byte[] head;
        private final long length;
        private final CountDownLatch nearTheEnd;
        private final CountDownLatch mayEnd;
        private long at;

        Pausing(int nth, long length, CountDownLatch nearTheEnd, CountDownLatch mayEnd) {
            this.head = "Statement no. %d%n".formatted(nth).getBytes(StandardCharsets.US_ASCII);
            this.length = length;
            this.nearTheEnd = nearTheEnd;
            this.mayEnd = mayEnd;
        }

        @Override
        public int read() {
            if (at == length) {
                return -1;
            }
            if (at == length - 1) {
                nearTheEnd.countDown();
                awaitTheEnd();
            }
            int letter = at < head.length ? head[(int) at] : LINE[(int) (at % LINE.length)];
            at++;
            return letter;
        }

        @Override
        public int read(byte[] into, int offset, int max) {
            int read = 0;
            while (read < max && at < length - 1) {
                into[offset + read++] = (byte) read();
            }
            if (read > 0 || max == 0) {
                return read;
            }
            int last = read();
            if (last < 0) {
                return -1;
            }
            into[offset] = (byte) last;
            return 1;
        }

        private void awaitTheEnd() {
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
