package io.chancery.app.audit;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterVisibility;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A filter and the wall as SQL on an entry `e`; what was typed only ever becomes a parameter.
final class LogConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    LogConditions(LogFilter filter, UUID viewer) {
        conditions.add(WallOfLog.condition());
        params.put(MatterVisibility.VIEWER, viewer);
        search(filter.search());
        people(filter);
        if (!filter.kinds().isEmpty()) {
            add("e.subject_type in (:kinds)", "kinds", filter.kinds());
        }
        if (!filter.actions().isEmpty()) {
            add("e.action in (:actions)", "actions", filter.actions());
        }
        if (filter.from() != null) {
            add("e.at >= :from", "from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            add("e.at < :until", "until", filter.until().atOffset(ZoneOffset.UTC));
        }
    }

    String text() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    private void search(String typed) {
        for (var word : typed.split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + params.size();
                add("concat_ws(' ', e.subject_name, e.reason) ilike :" + name, name, ListSql.containing(word));
            }
        }
    }

    private void people(LogFilter filter) {
        if (!filter.people().isEmpty()) {
            add(
                    filter.system() ? "(e.actor_id is null or e.actor_id in (:people))" : "e.actor_id in (:people)",
                    "people",
                    filter.people());
        } else if (filter.system()) {
            conditions.add("e.actor_id is null");
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }
}
