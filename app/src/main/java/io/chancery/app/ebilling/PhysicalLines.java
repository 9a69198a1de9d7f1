package io.chancery.app.ebilling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The physical lines of a flat file, one at a time and none longer than the limit, ended by LF or CRLF.
///
/// The format is ASCII; files come in UTF-8 or Windows' Western code page all the same, so each line is read as the
/// first of these that fits.
final class PhysicalLines {

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final LedesLimits limits;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int filled;
    private long total;
    private int number;
    private boolean marked;

    PhysicalLines(InputStream in, LedesLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /// The number of the line last read, counted from 1.
    int number() {
        return number;
    }

    /// Whether the file began with a byte order mark.
    boolean marked() {
        return marked;
    }

    /// The next line without its end, or null after the last.
    @Nullable
    String next() throws IOException, Unreadable {
        var line = new ByteArrayOutputStream(512);
        var any = false;
        for (int b = read(); b >= 0; b = read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (b == 0) {
                throw new Unreadable(
                        number + 1, startsAsUtf16(line) ? FindingCode.FILE_UTF16 : FindingCode.FILE_BINARY);
            }
            if (line.size() == limits.lineBytes()) {
                throw tooLong(line);
            }
            line.write(b);
        }
        if (!any) {
            return null;
        }
        number++;
        return text(line.toByteArray());
    }

    /// A first line without an end is no long line but a file of another kind.
    private Unreadable tooLong(ByteArrayOutputStream line) {
        return number == 0
                ? new Unreadable(1, FindingCode.HEADER_WRONG, decoded(ByteBuffer.wrap(line.toByteArray(), 0, 40)))
                : new Unreadable(number + 1, FindingCode.RECORD_TOO_LONG, limits.lineBytes());
    }

    private int read() throws IOException, Unreadable {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer));
            position = 0;
            total += filled;
            if (total > limits.bytes()) {
                throw new Unreadable(0, FindingCode.FILE_TOO_LARGE, limits.bytes() / (1024 * 1024));
            }
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }

    private String text(byte[] bytes) throws Unreadable {
        var start = 0;
        if (number == 1) {
            if (startsAsUtf16(bytes)) {
                throw new Unreadable(1, FindingCode.FILE_UTF16);
            }
            marked = startsWith(bytes, UTF8_MARK);
            start = marked ? UTF8_MARK.length : 0;
        }
        var end = bytes.length > start && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return decoded(ByteBuffer.wrap(bytes, start, end - start));
    }

    private static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8, so it is what Windows programs call ANSI, in which every byte means something.
            return ANSI.decode(bytes).toString();
        }
    }

    private static boolean startsAsUtf16(ByteArrayOutputStream line) {
        return startsAsUtf16(line.toByteArray());
    }

    private static boolean startsAsUtf16(byte[] bytes) {
        return startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})
                || startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE});
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
