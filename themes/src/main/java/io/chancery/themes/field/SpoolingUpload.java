package io.chancery.themes.field;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Writes an upload to a temporary file, counting: what is too big is refused while it arrives, whatever its header
/// claimed.
final class SpoolingUpload implements UploadHandler {

    private static final int BLOCK = 64 * 1024;

    private final long bytesMax;
    private final Sending sending;
    private final Spool spool;
    private final Delivery delivery;
    private final Refusal refusal;

    SpoolingUpload(long bytesMax, UploadReceiver receiver, SerializableConsumer<Refused> refused) {
        this(
                bytesMax,
                new Sending(Integer.MAX_VALUE, Clock.systemUTC()),
                () -> Files.createTempFile("upload", ".part"),
                (event, file) -> deliver(event, file, receiver),
                (name, reason) -> refused.accept(reason));
    }

    SpoolingUpload(long bytesMax, Sending sending, Spool spool, Delivery delivery, Refusal refusal) {
        this.bytesMax = bytesMax;
        this.sending = sending;
        this.spool = spool;
        this.delivery = delivery;
        this.refusal = refusal;
    }

    /// Hands over a file that arrived whole, without the page's lock.
    @FunctionalInterface
    interface Delivery extends Serializable {
        void deliver(UploadEvent event, UploadedFile file) throws IOException;
    }

    /// Tells of a file that was not taken, with the page locked.
    @FunctionalInterface
    interface Refusal extends Serializable {
        void refused(String name, Refused reason);
    }

    /// Why a file was not taken.
    enum Refused {
        TOO_BIG,
        EMPTY,
        /// More than may be sent at once.
        TOO_MANY,
        /// There is nowhere to write it.
        FULL
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (!sending.begin()) {
            refuse(event, Refused.TOO_MANY);
            return;
        }
        try {
            receive(event);
        } finally {
            sending.end();
        }
    }

    private void receive(UploadEvent event) throws IOException {
        Path spooled;
        try {
            spooled = spool.file();
        } catch (Spool.Full full) {
            refuse(event, Refused.FULL);
            return;
        }
        try {
            long bytes = copy(event.getInputStream(), spooled);
            if (bytes > bytesMax) {
                refuse(event, Refused.TOO_BIG);
            } else if (bytes == 0) {
                refuse(event, Refused.EMPTY);
            } else {
                delivery.deliver(event, new UploadedFile(baseName(event.getFileName()), spooled, bytes));
            }
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    @Override
    public long getFileSizeMax() {
        return bytesMax;
    }

    @Override
    public long getRequestSizeMax() {
        return bytesMax + BLOCK;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }

    private long copy(InputStream in, Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read;
            while (bytes <= bytesMax && (read = in.read(block)) >= 0) {
                out.write(block, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    private void refuse(UploadEvent event, Refused reason) {
        event.reject();
        event.getUI().accessSynchronously(() -> refusal.refused(baseName(event.getFileName()), reason));
    }

    /// Waits for the receiver, so that the file is still there while it reads.
    private static void deliver(UploadEvent event, UploadedFile file, UploadReceiver receiver) {
        event.getUI().accessSynchronously(() -> {
            try {
                receiver.received(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /// Some browsers and all attackers send a path.
    static String baseName(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return plain.isBlank() ? "file" : plain;
    }
}
