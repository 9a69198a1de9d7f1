package io.chancery.themes.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.chancery.themes.Glyph;

/// Nothing is here yet: says what this place is for and offers the next action.
public final class EmptyState extends Composite<Div> {

    public EmptyState(Glyph glyph, String title, String text, Component... actions) {
        Div icon = new Div(glyph.create());
        icon.addClassName("ch-empty-icon");
        Span heading = new Span(title);
        heading.addClassName("ch-empty-title");
        Div buttons = new Div(actions);
        buttons.addClassName("ch-empty-actions");
        getContent().addClassName("ch-empty");
        getContent().add(icon, heading, new Paragraph(text), buttons);
    }
}
