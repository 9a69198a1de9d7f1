package io.chancery.themes.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.themes.Glyph;
import io.chancery.themes.field.SearchField;
import java.util.LinkedHashMap;
import java.util.Map;

/// The one line above the rows: search, filters as chips, and at its end saved views, CSV and columns.
final class ListTools extends Composite<Div> {

    private final String list;
    private final SerializableSupplier<ListQuery> shown;
    private final SerializableConsumer<ListQuery> ask;
    private final SearchField search;
    private final Div chips = new Div();
    private final Div tools = new Div();
    private final Div linked = new Div();
    private final Map<String, FilterChip> filters = new LinkedHashMap<>();

    /// @param shown the query that is shown now
    /// @param ask shows another one
    ListTools(String list, SerializableSupplier<ListQuery> shown, SerializableConsumer<ListQuery> ask) {
        this.list = list;
        this.shown = shown;
        this.ask = ask;

        search = new SearchField(getTranslation(list + ".search"));
        search.addValueChangeListener(event -> searchFor(event.getValue()));
        linked.addClassNames("ch-chip", "ch-chip-on");
        linked.setVisible(false);
        linked.add(linkedWords(), linkedOff());
        chips.add(linked);
        chips.addClassName("ch-chips");
        tools.addClassName("ch-list-tools");
        getContent().addClassName("ch-list-line");
        getContent().add(search, chips, tools);
    }

    private void searchFor(String words) {
        if (!words.strip().equals(shown.get().search())) {
            ask.accept(shown.get().searching(words));
        }
    }

    void add(Filter filter) {
        FilterChip chip = new FilterChip(
                list, filter, (key, values) -> ask.accept(shown.get().filtering(key, values)));
        filters.put(filter.key(), chip);
        chips.add(chip);
    }

    void addTool(Component tool) {
        tools.add(tool);
    }

    void addFirstTool(Component tool) {
        tools.addComponentAsFirst(tool);
    }

    /// Brings search and chips into line with the query.
    void show(ListQuery query) {
        if (!search.getValue().strip().equals(query.search())) {
            search.setValue(query.search());
        }
        filters.forEach((key, chip) -> chip.show(query.filter(key)));
        linked.setVisible(!filters.keySet().containsAll(query.filters().keySet()));
    }

    void focusSearch() {
        search.focus();
    }

    /// A link may narrow the list by something that has no chip; that must be seen, and be taken off.
    private Span linkedWords() {
        Span words = new Span(getTranslation("themes.list.linked"));
        words.addClassName("ch-chip-words");
        return words;
    }

    private Button linkedOff() {
        Button remove =
                new Button(Glyph.CLOSE.create(), _ -> ask.accept(shown.get().keeping(filters.keySet())));
        remove.addClassName("ch-chip-remove");
        remove.setAriaLabel(getTranslation("themes.list.filterOff", getTranslation("themes.list.linked")));
        return remove;
    }
}
