package io.chancery.themes.field;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a date as people type it: `mon`, `-1`, `+3`, `14`, `3/14`, `14.3.`, `14.3.26`, `2026-03-14`, and the words
/// given.
///
/// @param locale decides whether `3/4` is in March or in April, and the names of the days
/// @param words words for days from today, such as `yesterday` = -1
/// @param lean where a day of the week or of the month is looked for
public record FreeDate(Locale locale, Map<String, Integer> words, Lean lean) implements Serializable {

    private static final Pattern OFFSET = Pattern.compile("([+-])\\s*(\\d{1,3})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})(?:\\s*[./-]\\s*(\\d{4}|\\d{2})?)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.?");

    public FreeDate {
        words = Map.copyOf(words);
    }

    /// Work lies behind us, deadlines lie ahead.
    public enum Lean {
        PAST,
        FUTURE
    }

    /// The date meant, seen from today; nothing if the text is none.
    public Optional<LocalDate> parse(String text, LocalDate today) {
        String typed = text.strip().toLowerCase(locale);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(
                        word(typed, today),
                        offset(typed, today),
                        iso(typed),
                        parts(typed, today),
                        dayOfMonth(typed, today),
                        weekday(typed, today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalDate> word(String typed, LocalDate today) {
        return Optional.ofNullable(words.get(typed)).map(today::plusDays);
    }

    private static Optional<LocalDate> offset(String typed, LocalDate today) {
        Matcher matcher = OFFSET.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long days = Long.parseLong(matcher.group(2));
        return Optional.of(matcher.group(1).equals("-") ? today.minusDays(days) : today.plusDays(days));
    }

    private static Optional<LocalDate> iso(String typed) {
        Matcher matcher = ISO.matcher(typed);
        return matcher.matches() ? date(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : Optional.empty();
    }

    private Optional<LocalDate> parts(String typed, LocalDate today) {
        Matcher matcher = PARTS.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean monthFirst = monthFirst() && !typed.contains(".");
        int month = number(matcher, monthFirst ? 1 : 2);
        int day = number(matcher, monthFirst ? 2 : 1);
        if (matcher.group(3) == null) {
            return nearest(month, day, today);
        }
        int year = number(matcher, 3);
        return date(year < 100 ? 2000 + year : year, month, day);
    }

    /// Without a year the nearest such date is meant: `12/31` typed in January is the one just gone.
    private static Optional<LocalDate> nearest(int month, int day, LocalDate today) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> date(today.getYear() + years, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
    }

    private Optional<LocalDate> dayOfMonth(String typed, LocalDate today) {
        Matcher matcher = DAY.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int day = number(matcher, 1);
        YearMonth month = YearMonth.from(today);
        int step = lean == Lean.PAST ? -1 : 1;
        return IntStream.rangeClosed(0, 2)
                .mapToObj(months -> month.plusMonths((long) step * months))
                .filter(candidate -> candidate.isValidDay(day))
                .map(candidate -> candidate.atDay(day))
                .filter(date -> lean == Lean.PAST ? !date.isAfter(today) : !date.isBefore(today))
                .findFirst();
    }

    private Optional<LocalDate> weekday(String typed, LocalDate today) {
        String name = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        if (name.length() < 2) {
            return Optional.empty();
        }
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.getDisplayName(TextStyle.FULL, locale)
                        .toLowerCase(locale)
                        .startsWith(name))
                .findFirst()
                .map(day -> today.with(
                        lean == Lean.PAST ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day)));
    }

    private boolean monthFirst() {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
