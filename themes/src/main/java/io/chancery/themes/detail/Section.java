package io.chancery.themes.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/// A part of a screen under a heading of its own, with room for actions beside it.
public final class Section extends Composite<com.vaadin.flow.component.html.Section> {

    private final Div actions = new Div();
    private final Div body = new Div();

    public Section(String title, Component... content) {
        H2 heading = new H2(title);
        heading.addClassName("ch-section-title");
        Div head = new Div(heading, actions);
        head.addClassName("ch-section-head");
        actions.addClassName("ch-section-actions");
        body.addClassName("ch-section-body");
        body.add(content);
        getContent().addClassName("ch-section");
        getContent().setAriaLabel(title);
        getContent().add(head, body);
    }

    /// A sentence under the heading.
    public Section help(String text) {
        Span help = new Span(text);
        help.addClassName("ch-help");
        body.addComponentAsFirst(help);
        return this;
    }

    public Section action(Component action) {
        actions.add(action);
        return this;
    }

    public void add(Component... content) {
        body.add(content);
    }
}
