package io.chancery.app.openid;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page of ours that somebody comes back to. An address that a stranger has written must lead nowhere else.
final class OwnPage {

    private static final int CHARS_MAX = 1_000;

    private OwnPage() {}

    /// @return path and query, or empty for what is no page of ours
    static String of(@Nullable String said) {
        if (said == null || said.length() > CHARS_MAX || !said.startsWith("/") || said.matches("[/\\\\]{2}.*")) {
            return "";
        }
        try {
            var address = new URI(said);
            if (address.isAbsolute() || address.getRawAuthority() != null) {
                return "";
            }
            var query = address.getRawQuery();
            return Objects.requireNonNull(address.getRawPath()) + (query == null ? "" : "?" + query);
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
