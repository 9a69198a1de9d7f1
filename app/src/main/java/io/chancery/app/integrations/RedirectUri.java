package io.chancery.app.integrations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where an app gets people back: an https address, a program on the person's own machine (RFC 8252, 7.3), or an
/// application that has registered a scheme named after a domain (RFC 8252, 7.1). What is asked for is compared with it
/// letter by letter.
public final class RedirectUri {

    public static final int LENGTH_MAX = 400;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUri() {}

    /// Whether an app may be registered with it.
    public static boolean isAllowed(String text) {
        try {
            var uri = new URI(text);
            if (text.length() > LENGTH_MAX
                    || uri.getScheme() == null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null
                    || text.contains("*")) {
                return false;
            }
            return switch (uri.getScheme()) {
                case "https" -> uri.getHost() != null;
                case "http" ->
                    uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
                default -> uri.getScheme().matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+") && !uri.isOpaque();
            };
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
