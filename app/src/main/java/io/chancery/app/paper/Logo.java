package io.chancery.app.paper;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Base64;

/// A firm's logo as it was uploaded.
public record Logo(Kind kind, byte[] image) implements Serializable {

    public enum Kind {
        PNG("image/png"),
        JPEG("image/jpeg"),
        SVG("image/svg+xml");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public Logo {
        if (image.length == 0) {
            throw new IllegalArgumentException("A logo has an image");
        }
        image = image.clone();
    }

    String asDataUri() {
        return "data:" + kind.mediaType + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo(var otherKind, var otherImage)
                && kind == otherKind
                && Arrays.equals(image, otherImage);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(image);
    }

    @Override
    public String toString() {
        return "Logo[%s, %d bytes]".formatted(kind, image.length);
    }
}
