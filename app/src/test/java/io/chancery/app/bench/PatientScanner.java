package io.chancery.app.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks clamd's side of the protocol, finds nothing, and answers only when it is let: until then everything that was
/// sent to it is in flight.
final class PatientScanner implements AutoCloseable {

    private static final int PIECE_MAX = 1024 * 1024;

    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Semaphore answers = new Semaphore(0);
    private final AtomicInteger waiting = new AtomicInteger();

    PatientScanner() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    int waiting() {
        return waiting.get();
    }

    void answer(int files) {
        answers.release(files);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> scan(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void scan(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            for (int piece = in.readInt(); piece > 0; piece = in.readInt()) {
                if (piece > PIECE_MAX) {
                    throw new IOException("A piece of %d bytes".formatted(piece));
                }
                in.skipNBytes(piece);
            }
            waiting.incrementAndGet();
            answers.acquireUninterruptibly();
            waiting.decrementAndGet();
            socket.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // Whoever asked sees that there is no answer.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
