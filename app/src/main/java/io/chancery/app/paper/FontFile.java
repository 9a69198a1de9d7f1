package io.chancery.app.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A font of the build, read once for all papers, without its table of substitutions.
///
/// The table joins letters such as fi into one glyph. To look for them took half of the time that a paper takes, and
/// whoever searches a paper for a word finds it more surely when its letters are letters.
final class FontFile {

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    // A font's file begins with how many tables it has and, from here on, an entry for each, headed by its name.
    private static final int TABLES_AT = 4;
    private static final int DIRECTORY = 12;
    private static final int ENTRY_BYTES = 16;
    private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(StandardCharsets.US_ASCII);
    // A name of the same length that no reader asks for.
    private static final byte[] NOT_READ = "xsub".getBytes(StandardCharsets.US_ASCII);

    private FontFile() {}

    static InputStream open(String name) {
        return new ByteArrayInputStream(FILES.computeIfAbsent(name, FontFile::read));
    }

    private static byte[] read(String name) {
        try (var font = FontFile.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (font == null) {
                throw new IllegalStateException("Font %s is missing from the build".formatted(name));
            }
            return withoutSubstitutions(font.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Font %s could not be read".formatted(name), e);
        }
    }

    private static byte[] withoutSubstitutions(byte[] font) {
        var file = ByteBuffer.wrap(font);
        var tag = new byte[SUBSTITUTIONS.length];
        for (int n = 0; n < file.getShort(TABLES_AT); n++) {
            int entry = DIRECTORY + n * ENTRY_BYTES;
            file.get(entry, tag);
            if (Arrays.equals(tag, SUBSTITUTIONS)) {
                file.put(entry, NOT_READ);
            }
        }
        return font;
    }
}
