package io.chancery.themes.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// A picture with its title and its numbers in a table, which anybody can unfold and a screen reader reads.
abstract class Picture extends Composite<Div> {

    Picture(String style) {
        getContent().addClassNames("ch-picture", style);
        getContent().getElement().setAttribute("role", "figure");
    }

    final void draw(String title, Shape shape, List<Point> points, Component... beside) {
        Span caption = new Span(title);
        caption.addClassName("ch-picture-title");
        Div drawing = new Div(new Svg(shape.done()));
        drawing.addClassName("ch-picture-drawing");
        drawing.add(beside);
        getContent().removeAll();
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(caption, drawing, numbers(points));
    }

    private NativeDetails numbers(List<Point> points) {
        NativeTableBody body = new NativeTableBody();
        for (Point point : points) {
            NativeTableHeaderCell head = new NativeTableHeaderCell(point.label());
            head.getElement().setAttribute("scope", "row");
            NativeTableCell cell = new NativeTableCell(point.text());
            cell.addClassName("ch-figures");
            body.add(new NativeTableRow(head, cell));
        }
        NativeDetails details = new NativeDetails(getTranslation("themes.picture.numbers"), new NativeTable(body));
        details.addClassName("ch-picture-numbers");
        return details;
    }
}
