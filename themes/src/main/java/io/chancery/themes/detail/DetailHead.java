package io.chancery.themes.detail;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.Glyph;
import org.jspecify.annotations.Nullable;

/// The head of one thing: what it is, its name, its state, the figures that matter, the likely verb as a button and the
/// rest in a menu.
public final class DetailHead extends Composite<Div> {

    private final Span kicker = new Span();
    private final H1 name = new H1();
    private final Span state = new Span();
    private final Div figures = new Div();
    private final Div verbs = new Div();
    private @Nullable MenuItem rest;

    public DetailHead(String title) {
        // Create
        name.setText(title);

        // Lay out
        Div titles = new Div(kicker, name, state);
        titles.addClassName("ch-head-titles");
        kicker.addClassName("ch-head-kicker");
        figures.addClassName("ch-head-figures");
        verbs.addClassName("ch-head-verbs");
        Div top = new Div(titles, verbs);
        top.addClassName("ch-head-top");
        getContent().addClassName("ch-head");
        getContent().add(top, figures);
    }

    /// The small line above the name, such as a number or the client of a matter.
    public DetailHead kicker(String text) {
        kicker.setText(text);
        return this;
    }

    public DetailHead status(Status status) {
        state.removeAll();
        state.add(new StatusBadge(status));
        return this;
    }

    /// Adds one of the three or four figures.
    public DetailHead figure(Figure figure) {
        Span label = new Span(figure.label());
        label.addClassName("ch-figure-label");
        Span value = new Span(figure.value());
        value.addClassNames("ch-figure-value", "ch-figures");
        Span note = new Span(figure.note());
        note.addClassName("ch-figure-note");
        Div box = new Div(label, value, note);
        box.addClassName("ch-figure");
        figures.add(box);
        return this;
    }

    /// The likely verb, as a button.
    public DetailHead primary(String text, ComponentEventListener<ClickEvent<Button>> deed) {
        Button button = new Button(text, deed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        verbs.addComponentAsFirst(button);
        return this;
    }

    /// Another component beside the verbs, such as a download.
    public DetailHead verb(Component component) {
        verbs.addComponentAtIndex(
                (int) verbs.getChildren()
                        .filter(child -> !(child instanceof MenuBar))
                        .count(),
                component);
        return this;
    }

    /// A verb in the menu behind the three dots.
    public DetailHead more(String text, SerializableRunnable deed) {
        menu().getSubMenu().addItem(text, _ -> deed.run());
        return this;
    }

    private MenuItem menu() {
        MenuItem item = rest;
        if (item == null) {
            MenuBar bar = new MenuBar();
            bar.addThemeVariants(MenuBarVariant.TERTIARY);
            bar.addClassName("ch-quiet-menu");
            item = bar.addItem(Glyph.MORE.create());
            item.setAriaLabel(getTranslation("themes.detail.more"));
            verbs.add(bar);
            rest = item;
        }
        return item;
    }
}
