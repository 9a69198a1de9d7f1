package io.chancery.infra.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Puts a word on every line that is logged inside of a block, and what stood there before back at its end. Ids, slugs
/// and kinds of work only: never a narrative, a name or a secret.
public final class LogContext implements AutoCloseable {

    private final String key;
    private final @Nullable String before;

    private LogContext(String key, String value) {
        this.key = key;
        this.before = MDC.get(key);
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

    /// What is done without a request: the kind of a job or of an order.
    public static LogContext work(String kind) {
        return new LogContext("work", kind);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }
}
