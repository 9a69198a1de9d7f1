package io.chancery.console.audit;

import io.chancery.control.audit.ControlLog;
import io.chancery.control.audit.LogFilter;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

/// The log as the list asks for it: searched, filtered and paged by the database, the newest first.
final class LogSource implements ListSource<NumberedEntry> {

    private final ControlLog log;

    LogSource(ControlLog log) {
        this.log = log;
    }

    @Override
    public List<NumberedEntry> rows(ListQuery query, int offset, int limit) {
        return log.page(filter(query), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return log.count(filter(query));
    }

    static LogFilter filter(ListQuery query) {
        return new LogFilter(query.search(), query.first("subject").orElse(""));
    }
}
