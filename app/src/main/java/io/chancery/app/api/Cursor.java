package io.chancery.app.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// Where a list goes on: after this id. Programs pass it back as they got it and read nothing into it.
///
/// @param resource whose list it is of
record Cursor(UUID last, String resource) {

    private static final int ID_BYTES = 16;

    @Override
    public String toString() {
        var name = resource.getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(ID_BYTES + name.length)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .put(name)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @throws RequestIsWrong when it is none that this list gave out
    static Cursor parse(String text, String resource) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var name = resource.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length == ID_BYTES + name.length
                    && Arrays.equals(bytes, ID_BYTES, bytes.length, name, 0, name.length)) {
                var id = ByteBuffer.wrap(bytes);
                return new Cursor(new UUID(id.getLong(), id.getLong()), resource);
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below.
        }
        throw new RequestIsWrong(Wrong.CURSOR, text.length() > 80 ? text.substring(0, 80) : text);
    }
}
