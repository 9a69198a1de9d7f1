package io.chancery.themes.feedback;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.Glyph;
import org.jspecify.annotations.Nullable;

/// What is being done, how far it is, and a way to stop it.
public final class Progress extends Composite<Div> {

    private final Span what = new Span();
    private final Span far = new Span();
    private final ProgressBar bar = new ProgressBar();

    /// @param stop asks the work to stop; null when it cannot be stopped
    public Progress(String text, @Nullable SerializableRunnable stop) {
        what.setText(text);
        far.addClassNames("ch-figures", "ch-muted");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", text);
        Div line = new Div(what, far);
        line.addClassName("ch-progress-line");
        getContent().addClassName("ch-progress");
        getContent().add(line, bar);
        if (stop != null) {
            Button button = new Button(getTranslation("themes.stop"), Glyph.STOP.create(), _ -> stop.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(button);
        }
    }

    /// Shows `done of all`; with all unknown (0) the bar keeps moving without an end.
    public void show(String text, long done, long all) {
        what.setText(text);
        bar.setIndeterminate(all == 0);
        if (all > 0) {
            bar.setMax(all);
            bar.setValue(Math.min(done, all));
            far.setText(getTranslation("themes.progress", done, all));
        }
    }
}
