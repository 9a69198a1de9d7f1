package io.chancery.themes.palette;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.chancery.themes.Glyph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The box behind Ctrl+K: type, move with the arrows, Enter. The arrows are the script's, so moving costs no round
/// trip.
public final class CommandPalette extends Composite<Div> {

    private static final int PER_SOURCE = 8;

    private final List<PaletteSource> sources = new ArrayList<>();
    private final Dialog dialog = new Dialog();
    private final TextField field = new TextField();
    private final Div results = new Div();

    public CommandPalette() {
        // Create
        field.addClassName("ch-palette-field");
        field.setPlaceholder(getTranslation("themes.palette.placeholder"));
        field.setAriaLabel(getTranslation("themes.palette.title"));
        field.setPrefixComponent(Glyph.SEARCH.create());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(120);
        field.getElement().setAttribute("data-ch-palette", true);

        // Listen
        field.addValueChangeListener(event -> show(event.getValue()));

        // Lay out
        results.addClassName("ch-palette-results");
        results.setId("ch-palette-results");
        results.getElement().setAttribute("role", "listbox");
        results.getElement().setAttribute("aria-label", getTranslation("themes.palette.results"));
        Div box = new Div(field, results, foot());
        box.addClassName("ch-palette");
        dialog.add(box);
        dialog.addClassName("ch-palette-dialog");
        dialog.setTop("12vh");
        dialog.getElement().setAttribute("aria-label", getTranslation("themes.palette.title"));
        getContent().addClassName("ch-palette-host");
    }

    /// Adds a feature's finds or verbs; the order of adding is the order of the groups.
    public void add(PaletteSource source) {
        sources.add(source);
    }

    /// Opens the box empty, with what each source finds likely.
    public void open() {
        field.clear();
        show("");
        dialog.open();
        field.focus();
    }

    private void show(String query) {
        Map<String, List<PaletteEntry>> groups = new LinkedHashMap<>();
        sources.forEach(source -> source.find(query.trim(), PER_SOURCE)
                .forEach(entry -> groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>())
                        .add(entry)));
        results.removeAll();
        groups.forEach((name, entries) -> results.add(group(name, entries)));
        if (groups.isEmpty()) {
            Div none = new Div(new Span(getTranslation("themes.palette.nothing", query)));
            none.addClassName("ch-palette-nothing");
            results.add(none);
        }
    }

    private Div group(String name, List<PaletteEntry> entries) {
        Div heading = new Div(new Span(name));
        heading.addClassName("ch-palette-heading");
        Div group = new Div(heading);
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", name);
        entries.forEach(entry -> group.add(option(entry)));
        return group;
    }

    private Div option(PaletteEntry entry) {
        Span title = new Span(entry.title());
        title.addClassName("ch-palette-title");
        Span detail = new Span(entry.detail());
        detail.addClassName("ch-muted");
        Div option = new Div(entry.icon().create(), title, detail);
        option.addClassName("ch-palette-option");
        option.getElement().setAttribute("role", "option");
        option.addClickListener(_ -> {
            dialog.close();
            entry.action().run();
        });
        return option;
    }

    private Div foot() {
        Div foot = new Div(new Span(getTranslation("themes.palette.help")));
        foot.addClassName("ch-palette-foot");
        return foot;
    }
}
