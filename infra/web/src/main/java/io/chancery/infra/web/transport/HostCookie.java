package io.chancery.infra.web.transport;

import jakarta.servlet.http.Cookie;

/// Names of cookies that a browser takes and gives back only by TLS, only at the host that set them, and for all paths:
/// another firm's host, or somebody in between without TLS, cannot set one (RFC 6265bis, section 4.1.3.2).
public final class HostCookie {

    private static final String PREFIX = "__Host-";

    private HostCookie() {}

    /// @param secure whether the request came by TLS; without it a browser refuses the prefix
    public static String name(String plain, boolean secure) {
        return secure && !plain.startsWith(PREFIX) ? PREFIX + plain : plain;
    }

    /// A cookie for this host alone that no script can read.
    public static Cookie of(String plain, String value, boolean secure) {
        var cookie = new Cookie(name(plain, secure), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
