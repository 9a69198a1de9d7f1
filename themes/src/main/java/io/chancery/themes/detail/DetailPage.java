package io.chancery.themes.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;

/// One thing on a page of its own: head, sections, and at the side its history; on a narrow screen the side stands
/// below.
public class DetailPage extends Composite<Div> {

    private final Div sections = new Div();
    private final Aside side = new Aside();

    public DetailPage(DetailHead head) {
        sections.addClassName("ch-detail-sections");
        side.addClassName("ch-detail-side");
        Div columns = new Div(sections, side);
        columns.addClassName("ch-detail-columns");
        getContent().addClassName("ch-detail");
        getContent().add(head, columns);
    }

    public final void add(Component... components) {
        sections.add(components);
    }

    public final void addAside(Component... components) {
        side.add(components);
    }
}
