package io.chancery.themes.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/// The list's name, how many rows match, and its verbs.
final class ListHead extends Composite<Div> {

    private final Span count = new Span();
    private final Div actions = new Div();

    ListHead(String title) {
        count.addClassNames("ch-list-count", "ch-muted");
        count.getElement().setAttribute("aria-live", "polite");
        actions.addClassName("ch-list-actions");
        getContent().addClassName("ch-list-head");
        getContent().add(new Div(new H1(title), count), actions);
    }

    void showCount(int matching) {
        count.setText(getTranslation("themes.list.count", matching));
    }

    void addPrimary(Component verb) {
        actions.add(verb);
    }

    void addBeforePrimary(Component verb) {
        actions.addComponentAsFirst(verb);
    }
}
