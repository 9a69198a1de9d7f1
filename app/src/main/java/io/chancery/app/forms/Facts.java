package io.chancery.app.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// What is known of a thing, as names and values; what is not known is left out.
public final class Facts extends Composite<DescriptionList> {

    public Facts() {
        getContent().addClassName("ch-facts");
    }

    public Facts fact(String name, String value) {
        return value.isBlank() ? this : fact(name, new Span(value));
    }

    public Facts fact(String name, Component value) {
        getContent().add(new Div(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        return this;
    }

    /// A value of several lines, such as an address.
    public Facts lines(String name, List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        var value = new Div();
        lines.forEach(line -> value.add(new Div(line)));
        return fact(name, value);
    }
}
