package io.chancery.app.timekeeping;

import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.shell.AddressId;
import io.chancery.app.timekeepers.TimekeeperId;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the address of the time sheet says: which day, the day or its week, and whose.
///
/// @param whose null for one's own
record TimeAddress(LocalDate day, boolean week, @Nullable TimekeeperId whose) implements Serializable {

    private static final String DAY = "day";
    private static final String WEEK = "week";
    private static final String WHO = "who";

    /// Reads an address, in which anything may stand; what is no day is today.
    static TimeAddress read(QueryParameters parameters, LocalDate today) {
        var week = first(parameters, WEEK).flatMap(TimeAddress::day);
        var day = first(parameters, DAY).flatMap(TimeAddress::day);
        var who = first(parameters, WHO).flatMap(AddressId::parse).map(TimekeeperId::new);
        return new TimeAddress(week.or(() -> day).orElse(today), week.isPresent(), who.orElse(null));
    }

    /// Empty for one's own.
    Optional<TimekeeperId> who() {
        return Optional.ofNullable(whose);
    }

    QueryParameters write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(week ? WEEK : DAY, List.of(day.toString()));
        who().ifPresent(id -> parameters.put(WHO, List.of(id.value().toString())));
        return new QueryParameters(Map.copyOf(parameters));
    }

    TimeAddress on(LocalDate other) {
        return new TimeAddress(other, week, whose);
    }

    TimeAddress asWeek(boolean whole) {
        return new TimeAddress(day, whole, whose);
    }

    TimeAddress of(Optional<TimekeeperId> other) {
        return new TimeAddress(day, week, other.orElse(null));
    }

    /// The week the day is in, which begins as the reader's weeks do.
    LocalDate firstDay(Locale locale) {
        return day.with(WeekFields.of(locale).dayOfWeek(), 1);
    }

    private static Optional<String> first(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
