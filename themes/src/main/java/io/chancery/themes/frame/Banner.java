package io.chancery.themes.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;

/// A line across the page that stays until its reason is gone: maintenance at a time, a copy of the firm, support
/// looking in.
public final class Banner extends Composite<Div> {

    public Banner(Tone tone, String text, Component... actions) {
        getContent().addClassNames("ch-banner", tone.cssClass());
        getContent().getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        getContent().add(Glyph.INCIDENT.create(), new Span(text));
        getContent().add(actions);
    }
}
