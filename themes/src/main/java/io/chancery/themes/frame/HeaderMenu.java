package io.chancery.themes.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.themes.Glyph;
import java.util.List;

/// A sign in the header with a count, and a list behind it that is asked for when it opens: running jobs,
/// notifications.
public final class HeaderMenu extends Composite<Div> {

    private final String title;
    private final Button button;
    private final Span count = new Span();
    private final Div body = new Div();
    private final Popover popover;
    private final String nothing;
    private final SerializableSupplier<List<Component>> content;

    /// @param content what is shown when it opens; empty shows the given sentence
    public HeaderMenu(Glyph glyph, String title, String nothing, SerializableSupplier<List<Component>> content) {
        this.title = title;
        this.nothing = nothing;
        this.content = content;
        button = new Button(glyph.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("ch-tool");
        count.addClassName("ch-tool-count");
        body.addClassName("ch-tool-body");
        Span heading = new Span(title);
        heading.addClassName("ch-tool-title");
        popover = new Popover(heading, body);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(title);
        popover.addClassName("ch-tool-popover");
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        getContent().addClassName("ch-tool-holder");
        getContent().add(button, count, popover);
        show("");
    }

    /// Shows a number or a percentage at the sign; an empty text takes it away.
    public void show(String figures) {
        count.setText(figures);
        count.setVisible(!figures.isEmpty());
        button.setAriaLabel(figures.isEmpty() ? title : title + " (" + figures + ")");
    }

    /// Reads what is behind the sign anew, if somebody looks at it.
    public void refresh() {
        if (popover.isOpened()) {
            fill();
        }
    }

    public void close() {
        popover.close();
    }

    private void fill() {
        var lines = content.get();
        body.removeAll();
        lines.forEach(body::add);
        if (lines.isEmpty()) {
            Span none = new Span(nothing);
            none.addClassName("ch-muted");
            body.add(none);
        }
    }
}
