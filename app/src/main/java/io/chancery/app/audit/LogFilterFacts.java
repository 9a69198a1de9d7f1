package io.chancery.app.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was asked for when the log was taken along, as the log keeps it.
final class LogFilterFacts {

    private LogFilterFacts() {}

    static Map<String, @Nullable Object> of(LogFilter filter) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("search", filter.search());
        facts.put("people", joined(filter.people()));
        facts.put("system", filter.system() ? "true" : "");
        facts.put("kinds", joined(filter.kinds()));
        facts.put("actions", joined(filter.actions()));
        facts.put("from", filter.from());
        facts.put("until", filter.until());
        return facts;
    }

    private static String joined(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
