package io.chancery.app.isolation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;

/// Everything a browser would be given of a page, as text: texts, attributes, properties, and the rows of its lists.
final class Seen {

    private static final int ROWS = 50;

    private Seen() {}

    static String in(UI ui) {
        var text = new StringBuilder(String.valueOf(ui.getInternals().getTitle())).append('\n');
        add(ui.getElement(), text);
        componentsIn(ui.getElement())
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .forEach(grid -> addRows(grid, text));
        return text.toString();
    }

    /// With what hangs below components without being their child, such as a dialog.
    static Stream<Component> componentsIn(Element element) {
        return Stream.concat(element.getComponent().stream(), below(element).flatMap(Seen::componentsIn));
    }

    private static Stream<Element> below(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(
                        element.getChildren(),
                        element
                                .getNode()
                                .getFeatureIfInitialized(com.vaadin.flow.internal.nodefeature.VirtualChildrenList.class)
                                .stream()
                                .flatMap(list -> Stream.iterate(0, n -> n + 1)
                                        .limit(list.size())
                                        .map(n -> Element.get(list.get(n)))));
    }

    private static void add(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> text.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> text.append(element.getPropertyRaw(name)).append('\n'));
        below(element).forEach(child -> add(child, text));
    }

    private static <T> void addRows(Grid<T> grid, StringBuilder text) {
        var rows = grid.getDataCommunicator();
        @SuppressWarnings("unchecked")
        var provider = (com.vaadin.flow.data.provider.DataProvider<T, Object>) rows.getDataProvider();
        provider.fetch(new Query<>(0, ROWS, rows.getBackEndSorting(), null, null))
                .forEach(row -> text.append(Rendered.of(row)));
    }
}
