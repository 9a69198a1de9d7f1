package io.chancery.themes.field;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes an upload to a temporary file, counting: what is too big is refused while it arrives, whatever its header
/// claimed.
final class SpoolingUpload implements UploadHandler {

    private static final int BLOCK = 64 * 1024;

    private final long bytesMax;
    private final UploadReceiver receiver;
    private final SerializableConsumer<Refused> refused;

    SpoolingUpload(long bytesMax, UploadReceiver receiver, SerializableConsumer<Refused> refused) {
        this.bytesMax = bytesMax;
        this.receiver = receiver;
        this.refused = refused;
    }

    /// Why a file was not taken.
    enum Refused {
        TOO_BIG,
        EMPTY
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Path spool = Files.createTempFile("upload", ".part");
        try {
            long bytes = copy(event.getInputStream(), spool);
            if (bytes > bytesMax) {
                refuse(event, Refused.TOO_BIG);
            } else if (bytes == 0) {
                refuse(event, Refused.EMPTY);
            } else {
                deliver(event, new UploadedFile(baseName(event.getFileName()), spool, bytes));
            }
        } finally {
            Files.deleteIfExists(spool);
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

    private long copy(InputStream in, Path spool) throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(spool)) {
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
        event.getUI().accessSynchronously(() -> refused.accept(reason));
    }

    /// Waits for the receiver, so that the file is still there while it reads.
    private void deliver(UploadEvent event, UploadedFile file) {
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
