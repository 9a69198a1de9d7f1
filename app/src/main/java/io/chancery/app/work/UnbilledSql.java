package io.chancery.app.work;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The unbilled list as SQL. What a query asks for comes from an address and is checked here.
final class UnbilledSql {

    private static final String FROM = """
            work_item w join matter m on m.id = w.matter join client c on c.id = m.client
            left join timekeeper t on t.id = w.timekeeper""";

    private UnbilledSql() {}

    static ListSql of(ListQuery query, UUID viewer) {
        return narrowed(new ListSql(FROM, "w.work_date desc, w.id desc"), query, viewer)
                .sortable("date", "w.work_date")
                .sortable("matter", "m.number")
                .sortable("client", "lower(c.name)")
                .sortable("timekeeper", "lower(t.last_name)")
                .sortable("kind", "w.kind")
                .sortable("hours", "case when w.kind = 'TIME' then w.units end")
                .sortable("rate", "w.rate")
                .sortable("net", "w.net")
                .sortable("task", "w.task_code")
                .sortable("narrative", "lower(w.narrative)");
    }

    static ListSql narrowed(ListSql sql, ListQuery query, UUID viewer) {
        sql.where("w.invoice is null and w.archived_at is null and w.treatment <> 'OFFICE'")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, viewer)
                .search(query.search(), "w.narrative", "m.number", "m.name", "c.name", "t.last_name");
        ids(sql, "matter", "w.matter", query);
        ids(sql, "client", "m.client", query);
        ids(sql, "timekeeper", "w.timekeeper", query);
        words(sql, "kind", "w.kind", query);
        words(sql, "treatment", "w.treatment", query);
        period(sql, query.filter("worked"));
        return sql;
    }

    private static void ids(ListSql sql, String filter, String column, ListQuery query) {
        var ids = query.filter(filter).stream()
                .map(UnbilledSql::id)
                .flatMap(Optional::stream)
                .toList();
        if (!query.filter(filter).isEmpty()) {
            // An address that names no id finds nothing rather than everything.
            sql.where(ids.isEmpty() ? "false" : "%s in (:%s)".formatted(column, filter));
            if (!ids.isEmpty()) {
                sql.param(filter, ids);
            }
        }
    }

    private static void words(ListSql sql, String filter, String column, ListQuery query) {
        if (!query.filter(filter).isEmpty()) {
            sql.where("%s in (:%s)".formatted(column, filter)).param(filter, query.filter(filter));
        }
    }

    private static void period(ListSql sql, List<String> days) {
        Filter.Period.day(days, 0)
                .ifPresent(from -> sql.where("w.work_date >= :workedFrom").param("workedFrom", from));
        Filter.Period.day(days, 1)
                .ifPresent(to -> sql.where("w.work_date <= :workedTo").param("workedTo", to));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
