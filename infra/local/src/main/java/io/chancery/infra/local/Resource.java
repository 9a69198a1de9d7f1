package io.chancery.infra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Texts that are packaged beside the classes.
final class Resource {

    private Resource() {}

    static String text(String name) {
        try (var resource =
                Objects.requireNonNull(Resource.class.getResourceAsStream(name), name + " is not packaged")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
