package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.TenantState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/// Why somebody gets a plain page, or a program a problem, instead of the firm.
enum Closed {
    UNKNOWN_HOST(HttpServletResponse.SC_NOT_FOUND, 0),
    OPENING(HttpServletResponse.SC_SERVICE_UNAVAILABLE, 10),
    SUSPENDED(HttpServletResponse.SC_FORBIDDEN, 0),
    MAINTENANCE(HttpServletResponse.SC_SERVICE_UNAVAILABLE, 5),
    GONE(HttpServletResponse.SC_GONE, 0);

    private final int status;
    private final int retryAfterSeconds;

    Closed(int status, int retryAfterSeconds) {
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Closed of(TenantState state) {
        return switch (state) {
            case OPENING -> OPENING;
            case SUSPENDED -> SUSPENDED;
            case MAINTENANCE -> MAINTENANCE;
            case CLOSED -> GONE;
            case ACTIVE -> throw new IllegalArgumentException("A firm that is ACTIVE is not closed");
        };
    }

    int status() {
        return status;
    }

    /// When it is worth trying again; 0 when waiting does not help.
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /// As a program branches on it.
    String code() {
        return "firm." + word();
    }

    /// Where the texts stand: `<key>-title` and `<key>-sentence` of the page, `<key>-to-programs` of the problem.
    String key() {
        return "web.closed-" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
