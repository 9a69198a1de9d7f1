package io.chancery.infra.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Measures a picture without painting it, and finds where it ends too early.
final class PictureLook {

    private static final int TAIL = 64 * 1024;

    /// All pictures of a moving or many-page one together may have so many times what a single one may.
    private static final int ALL_TOGETHER = 10;

    private static final int FRAMES_MAX = 5_000;

    private final ReadingLimits limits;

    PictureLook(ReadingLimits limits) {
        this.limits = limits;
    }

    void at(Path file, FileKind kind) throws IOException {
        requireEnd(file, kind);
        var readers = ImageIO.getImageReadersByFormatName(kind.name());
        if (!readers.hasNext()) {
            throw new IOException("Nothing reads pictures of kind " + kind);
        }
        var reader = readers.next();
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream, false, true);
            long all = 0;
            for (int frame = 0; frame < FRAMES_MAX; frame++) {
                long pixels;
                try {
                    pixels = (long) reader.getWidth(frame) * reader.getHeight(frame);
                } catch (IndexOutOfBoundsException last) {
                    return;
                }
                all += pixels;
                if (pixels > limits.pixels() || all > ALL_TOGETHER * limits.pixels()) {
                    throw new Objected(Objection.TOO_MANY_PIXELS, Long.toString(Math.max(pixels, all) / 1_000_000));
                }
                if (kind == FileKind.JPEG || kind == FileKind.PNG) {
                    return;
                }
            }
            throw new Objected(Objection.TOO_MANY_PIXELS, Integer.toString(FRAMES_MAX));
        } finally {
            reader.dispose();
        }
    }

    private static void requireEnd(Path file, FileKind kind) throws IOException {
        var end = switch (kind) {
            case PNG -> "IEND";
            case JPEG -> "\u00ff\u00d9";
            case GIF -> "\u003b";
            default -> "";
        };
        try (var random = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, random.length() - TAIL);
            var tail = new byte[Math.toIntExact(random.length() - from)];
            random.seek(from);
            random.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains(end)) {
                throw new Objected(Objection.COULD_NOT_BE_READ, "");
            }
        }
    }
}
