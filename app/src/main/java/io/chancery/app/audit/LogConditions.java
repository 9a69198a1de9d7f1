package io.chancery.app.audit;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterVisibility;
import java.time.ZoneOffset;
import java.util.UUID;

/// A filter and the wall as SQL on an entry `e`; what was typed only ever becomes a parameter.
final class LogConditions {

    private LogConditions() {}

    static ListSql narrow(ListSql sql, LogFilter filter, UUID viewer) {
        sql.where(WallOfLog.condition()).param(MatterVisibility.VIEWER, viewer);
        sql.search(filter.search(), "e.subject_name", "e.reason");
        people(sql, filter);
        if (!filter.kinds().isEmpty()) {
            sql.where("e.subject_type in (:kinds)").param("kinds", filter.kinds());
        }
        if (!filter.actions().isEmpty()) {
            sql.where("e.action in (:actions)").param("actions", filter.actions());
        }
        if (filter.from() != null) {
            sql.where("e.at >= :from").param("from", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            sql.where("e.at < :until").param("until", filter.until().atOffset(ZoneOffset.UTC));
        }
        return sql;
    }

    private static void people(ListSql sql, LogFilter filter) {
        if (!filter.people().isEmpty()) {
            sql.where(filter.system() ? "(e.actor_id is null or e.actor_id in (:people))" : "e.actor_id in (:people)")
                    .param("people", filter.people());
        } else if (filter.system()) {
            sql.where("e.actor_id is null");
        }
    }
}
