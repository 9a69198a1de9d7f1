package io.chancery.themes.field;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A date that is typed freely, see [FreeDate], or picked from the calendar.
///
/// Today comes from the caller, because it depends on the person's time zone and on the clock.
public final class FreeDateField extends DatePicker {

    public FreeDateField(String label, SerializableSupplier<LocalDate> today) {
        this(label, today, FreeDate.Lean.PAST);
    }

    public FreeDateField(String label, SerializableSupplier<LocalDate> today, FreeDate.Lean lean) {
        super(label);
        addClassName("ch-date");
        setLocale(getLocale());
        FreeDate words = new FreeDate(getLocale(), words(), lean);
        setI18n(new DatePickerI18n()
                .setDateFormat(dateFormat(getLocale()))
                .setToday(getTranslation("themes.date.today"))
                .setCancel(getTranslation("themes.cancel"))
                .setBadInputErrorMessage(getTranslation("themes.date.explanation")));
        setAutoOpen(false);
        setFallbackParser(typed -> read(words.parse(typed, today.get())));
    }

    private Result<LocalDate> read(Optional<LocalDate> date) {
        return date.map(Result::ok).orElseGet(() -> Result.error(getTranslation("themes.date.explanation")));
    }

    /// The words of the translation `themes.date.words`, such as `today=0, yesterday=-1`.
    private Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String pair : getTranslation("themes.date.words").split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                words.put(
                        pair.substring(0, equals).strip().toLowerCase(getLocale()),
                        Integer.valueOf(pair.substring(equals + 1).strip()));
            }
        }
        return words;
    }

    /// The locale's short date with all four digits of the year.
    static String dateFormat(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.replaceAll("y+", "yyyy");
    }
}
