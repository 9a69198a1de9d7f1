package io.chancery.console.operators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;

/// A page outside of the frame, on which one comes in: the word CONSOLE above a form.
final class EntrancePage extends Main {

    EntrancePage(Component... content) {
        var word = new Span("CONSOLE");
        word.addClassName("ch-console-word");
        var brand = new Header(word, new Span("Chancery"));
        brand.addClassName("ch-door-firm");
        var form = new Div(content);
        form.addClassName("ch-door-form");
        addClassNames("ch-door", "ch-console");
        add(brand, form);
    }
}
