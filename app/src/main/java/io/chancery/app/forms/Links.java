package io.chancery.app.forms;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/// A short list of things one can go to.
public final class Links extends Composite<UnorderedList> {

    public Links() {
        getContent().addClassName("ch-links");
    }

    /// @param detail what tells it from its like, such as a number
    public Links link(String path, String name, String detail) {
        var small = new Span(detail);
        small.addClassName("ch-muted");
        var link = new Anchor(path);
        link.add(new Span(name), small);
        getContent().add(new ListItem(link));
        return this;
    }
}
