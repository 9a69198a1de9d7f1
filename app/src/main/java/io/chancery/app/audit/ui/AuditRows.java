package io.chancery.app.audit.ui;

import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.LogFilter;
import io.chancery.app.shell.AddressId;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The log as the list asks for it; what an address holds that is no person, no day and no number is left out.
///
/// @param zone where the reader's days begin and end
record AuditRows(FirmLog log, ZoneId zone) implements ListSource<NumberedEntry> {

    static final String PERSON = "person";
    static final String KIND = "kind";
    static final String ACTION = "action";
    static final String PERIOD = "period";
    static final String SYSTEM = "system";

    /// Not a chip: keeps the pages of one export on the same rows.
    private static final String NEWEST = "newest";

    @Override
    public List<NumberedEntry> rows(ListQuery query, int offset, int limit) {
        return log.page(filter(query), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return log.count(filter(query));
    }

    static ListQuery upTo(ListQuery query, long number) {
        return query.filtering(NEWEST, List.of(Long.toString(number)));
    }

    LogFilter filter(ListQuery query) {
        return new LogFilter(
                query.search(),
                people(query),
                query.filter(PERSON).contains(SYSTEM),
                new HashSet<>(query.filter(KIND)),
                new HashSet<>(query.filter(ACTION)),
                Filter.Period.day(query.filter(PERIOD), 0)
                        .map(this::beginningOf)
                        .orElse(null),
                Filter.Period.day(query.filter(PERIOD), 1)
                        .map(day -> beginningOf(day.plusDays(1)))
                        .orElse(null),
                query.first(NEWEST).map(AuditRows::number).orElse(0L));
    }

    private static Set<UUID> people(ListQuery query) {
        return query.filter(PERSON).stream()
                .flatMap(person -> AddressId.parse(person).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
