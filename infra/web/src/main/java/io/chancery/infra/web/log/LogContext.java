package io.chancery.infra.web.log;

import org.slf4j.MDC;

/// Puts a word on every line that is logged inside of a block. Ids and slugs only: never a narrative, a name or a
/// secret.
public final class LogContext implements AutoCloseable {

    private final String key;

    private LogContext(String key, String value) {
        this.key = key;
        MDC.put(key, value);
    }

    public static LogContext firm(String slug) {
        return new LogContext("tenant", slug);
    }

    public static LogContext request(String id) {
        return new LogContext("request", id);
    }

    public static LogContext person(String id) {
        return new LogContext("user", id);
    }

    @Override
    public void close() {
        MDC.remove(key);
    }
}
