package io.chancery.app.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was asked for when the log was taken along, as the log keeps it.
final class LogFilterFacts {

    private LogFilterFacts() {}

    static Map<String, @Nullable Object> of(LogFilter filter) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("search", filter.search());
        facts.put("people", filter.people().isEmpty() ? "" : new TreeSet<>(filter.people()));
        facts.put("kinds", String.join(", ", new TreeSet<>(filter.kinds())));
        facts.put("actions", String.join(", ", new TreeSet<>(filter.actions())));
        facts.put("from", filter.from());
        facts.put("until", filter.until());
        return facts;
    }
}
