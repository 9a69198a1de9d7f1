package io.chancery.app.rounding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.app.money.BillingIncrement.Step;
import io.chancery.app.money.RawTime;
import io.chancery.app.work.Rounding;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says how time is rounded in words, and what becomes of calls that everybody knows.
record RoundingSentence(Component reader, Rounding rounding) {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int CALL_MINUTES = 8;
    private static final int SHORT_CALLS = 10;

    /// `Tenths of an hour, each begun one counts · each entry by itself · at least 6 minutes`
    String text() {
        var increment = rounding.increment();
        var step = increment.step() == Step.EXACT
                ? say("rounding.step.EXACT")
                : say("rounding.%s.%s".formatted(increment.step(), increment.direction()));
        var minimum = increment.minimum().seconds() == 0
                ? Stream.<String>of()
                : Stream.of(say("rounding.minimum", increment.minimum().seconds() / SECONDS_PER_MINUTE));
        return Stream.concat(Stream.of(step, say("rounding.basis." + rounding.basis())), minimum)
                .collect(Collectors.joining(" · "));
    }

    /// What is billed of one call, and of ten short ones on a day.
    String example() {
        return say("rounding.example", CALL_MINUTES, billed(CALL_MINUTES, 1), SHORT_CALLS, billed(1, SHORT_CALLS));
    }

    private String billed(int minutes, int times) {
        var calls = Collections.nCopies(times, RawTime.ofMinutes(minutes));
        var hours = NumberFormat.getNumberInstance(UI.getCurrentOrThrow().getLocale());
        hours.setMinimumFractionDigits(2);
        hours.setMaximumFractionDigits(4);
        return hours.format(rounding.billed(calls));
    }

    private String say(String key, Object... arguments) {
        return reader.getTranslation(key, arguments);
    }
}
