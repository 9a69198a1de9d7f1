package io.chancery.infra.local.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Rings at a firm's door again and again, and adds up how long it was shut: from the first answer that sends
/// people away to the first that lets them in.
final class Doorbell implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int SHUT = 503;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest ring;
    private final AtomicLong shutNanos = new AtomicLong();
    private final Thread ringing = Thread.ofPlatform().unstarted(this::ring);
    private volatile boolean over;
    private volatile Throwable broken;
    private volatile boolean open = true;

    Doorbell(String firm, int port) {
        ring = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/sign-in".formatted(port)))
                .header("Host", "%s.localhost:%d".formatted(firm, port))
                .timeout(Duration.ofSeconds(10))
                .build();
        ringing.start();
    }

    private void ring() {
        long since = 0;
        while (!over) {
            try {
                int status =
                        http.send(ring, HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status != SHUT && status != 200) {
                    throw new IllegalStateException("The door answers " + status);
                }
                long now = System.nanoTime();
                if (status == SHUT && since == 0) {
                    since = now;
                } else if (status == 200 && since != 0) {
                    shutNanos.addAndGet(now - since);
                    since = 0;
                }
                open = since == 0;
            } catch (Exception e) {
                broken = e;
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /// How long the door was shut since this was last asked, when it is open again.
    double shutMillis() {
        // One answer more, so that an opening a moment ago is seen.
        LockSupport.parkNanos(20 * PAUSE_NANOS);
        while (!open && broken == null) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (broken != null) {
            throw new IllegalStateException("Nobody answered at the door", broken);
        }
        return shutNanos.getAndSet(0) / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        ringing.join();
        http.close();
    }
}
