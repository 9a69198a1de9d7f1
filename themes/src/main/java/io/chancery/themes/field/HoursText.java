package io.chancery.themes.field;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/// Time on the screen as decimal hours; the clock time is in the tooltip.
public final class HoursText extends Span {

    public HoursText(Duration time) {
        HoursFormat format = HoursFormat.of(getLocale());
        addClassName("ch-figures");
        setText(format.format(time));
        getElement().setAttribute("title", format.clock(time));
    }
}
