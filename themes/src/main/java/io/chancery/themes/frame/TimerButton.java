package io.chancery.themes.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.Glyph;
import java.time.Instant;

/// The running timer in the header. The browser counts the seconds from the start, so nothing travels while it runs.
public final class TimerButton extends Composite<Button> {

    private final Span clock = new Span();
    private final Span what = new Span();

    /// @param toggle starts or stops, as `t` does
    public TimerButton(SerializableRunnable toggle) {
        getContent().addClickListener(_ -> toggle.run());
        getContent().addClassName("ch-timer");
        clock.addClassNames("ch-figures", "ch-timer-clock");
        what.addClassName("ch-timer-what");
        stopped();
    }

    /// Shows that it runs, for what and since when.
    public void running(String matter, Instant since) {
        what.setText(matter);
        clock.getElement().setAttribute("data-ch-since", String.valueOf(since.toEpochMilli()));
        draw(Glyph.STOP, "themes.timer.stop");
        getContent().getElement().appendChild(clock.getElement(), what.getElement());
        getContent().addClassName("ch-timer-running");
    }

    public void stopped() {
        clock.getElement().removeAttribute("data-ch-since");
        clock.setText("");
        what.setText("");
        draw(Glyph.PLAY, "themes.timer.start");
        getContent().removeClassName("ch-timer-running");
    }

    private void draw(Glyph glyph, String textKey) {
        clock.getElement().removeFromParent();
        what.getElement().removeFromParent();
        getContent().setIcon(glyph.create());
        getContent().setAriaLabel(getTranslation(textKey));
        getContent().setTooltipText(getTranslation(textKey));
    }
}
