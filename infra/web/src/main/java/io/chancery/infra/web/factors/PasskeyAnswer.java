package io.chancery.infra.web.factors;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What a browser sent back, as far as it has to be read before it can be checked. Nothing of it is true yet.
///
/// @param json the whole answer
/// @param challenge that it claims to answer
/// @param credential the passkey that it claims to be made by
/// @param handle whose passkey it claims to be; null where the authenticator does not say
public record PasskeyAnswer(
        String json,
        String challenge,
        byte[] credential,
        @Nullable UUID handle) {

    private static final int CHARS_MAX = 20_000;
    private static final int HANDLE_BYTES = 16;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Empty when it is nothing of the kind.
    public static Optional<PasskeyAnswer> read(String json) {
        if (json.length() > CHARS_MAX) {
            return Optional.empty();
        }
        try {
            var answer = JSON.readTree(json);
            var response = answer.path("response");
            var client = JSON.readTree(bytes(response.path("clientDataJSON")));
            return Optional.of(new PasskeyAnswer(
                    json,
                    client.path("challenge").asString(""),
                    bytes(answer.path("rawId")),
                    handle(bytes(response.path("userHandle")))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString(""));
    }

    private static @Nullable UUID handle(byte[] bytes) {
        if (bytes.length != HANDLE_BYTES) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
