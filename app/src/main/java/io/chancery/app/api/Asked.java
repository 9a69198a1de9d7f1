package io.chancery.app.api;

import io.chancery.app.lists.Walk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of a list: where to go on, how much, and what narrows it. A name that the list does not know is
/// refused, since a misspelt filter would answer with everything.
final class Asked {

    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";
    static final String CHANGED_SINCE = "changedSince";

    static final int LIMIT_USUAL = 50;
    static final int LIMIT_MAX = Walk.LIMIT_MAX - 1;

    private final HttpServletRequest request;
    private final String resource;

    private Asked(HttpServletRequest request, String resource) {
        this.request = request;
        this.resource = resource;
    }

    /// @param resource what is listed; a cursor of another list is not understood here
    /// @param filters the names of parameters beside cursor and limit
    static Asked of(HttpServletRequest request, String resource, String... filters) {
        var known = Set.of(filters);
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name) && !name.equals(CURSOR) && !name.equals(LIMIT)) {
                throw new RequestIsWrong(Wrong.UNKNOWN_PARAMETER, name);
            }
        }
        return new Asked(request, resource);
    }

    /// One more than the page shows, to know whether there is a next one.
    Walk walk() {
        var cursor = text(CURSOR);
        return new Walk(
                cursor == null ? null : Cursor.parse(cursor, resource).last(), instant(CHANGED_SINCE), limit() + 1);
    }

    int limit() {
        var limit = parsed(LIMIT, Integer::valueOf, "1 … " + LIMIT_MAX);
        if (limit == null) {
            return LIMIT_USUAL;
        }
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new RequestIsWrong(Wrong.PARAMETER, LIMIT, "1 … " + LIMIT_MAX);
        }
        return limit;
    }

    String resource() {
        return resource;
    }

    /// @param kind what it is the id of
    <T> @Nullable T id(String name, Function<UUID, T> kind) {
        return parsed(name, text -> kind.apply(UUID.fromString(text)), "019f0c5e-7a10-7000-8000-000000000001");
    }

    @Nullable
    LocalDate day(String name) {
        return parsed(name, LocalDate::parse, "2026-03-31");
    }

    private @Nullable Instant instant(String name) {
        return parsed(name, Instant::parse, "2026-03-31T08:00:00Z");
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse, String example) {
        var text = text(name);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw new RequestIsWrong(Wrong.PARAMETER, name, example);
        }
    }

    private @Nullable String text(String name) {
        var values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw new RequestIsWrong(Wrong.PARAMETER, name, name + "=…");
        }
        return values == null ? null : values[0];
    }
}
