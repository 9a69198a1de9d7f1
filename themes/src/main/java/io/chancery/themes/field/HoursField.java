package io.chancery.themes.field;

import java.time.Duration;
import java.util.Optional;

/// Time as people type it, see [HoursFormat]; shown as decimal hours.
public final class HoursField extends TypedField<Duration> {

    public HoursField(String label) {
        super(label);
        addClassName("ch-field-figures");
        input().setPlaceholder("0:00");
    }

    @Override
    Optional<Duration> read(String typed) {
        return HoursFormat.of(getLocale()).parse(typed);
    }

    @Override
    String write(Duration value) {
        return HoursFormat.of(getLocale()).format(value);
    }

    @Override
    String explanationKey() {
        return "themes.hours.explanation";
    }
}
