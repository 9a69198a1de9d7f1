package io.chancery.themes.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableBiConsumer;
import io.chancery.themes.Glyph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One filter as a chip: grey while it is not set, with its values once it is, and a cross to take it off.
final class FilterChip extends Composite<Div> {

    private static final String FLAG_SET = "true";

    private final Filter filter;
    private final String name;
    private final SerializableBiConsumer<String, List<String>> changed;
    private final Button chip = new Button();
    private final Button remove = new Button(Glyph.CLOSE.create());
    private final Popover popover = new Popover();
    private List<String> values = List.of();

    FilterChip(String list, Filter filter, SerializableBiConsumer<String, List<String>> changed) {
        this.filter = filter;
        this.name = getTranslation(list + ".filter." + filter.key());
        this.changed = changed;

        chip.addClassName("ch-chip-button");
        chip.addClickListener(_ -> edit());
        remove.addClassName("ch-chip-remove");
        remove.setAriaLabel(getTranslation("themes.list.filterOff", name));
        remove.addClickListener(_ -> changed.accept(filter.key(), List.of()));
        popover.setTarget(chip);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.setAriaLabel(name);
        popover.addClassName("ch-chip-popover");
        getContent().addClassName("ch-chip");
        getContent().add(chip, remove, popover);
        show(List.of());
    }

    /// Shows the values that are set, without telling anybody.
    void show(List<String> set) {
        values = set;
        boolean on = !set.isEmpty();
        chip.setText(on && !(filter instanceof Filter.Flag) ? name + ": " + words(set) : name);
        getContent().setClassName("ch-chip-on", on);
        remove.setVisible(on);
        if (filter instanceof Filter.Flag) {
            chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        }
    }

    private void edit() {
        switch (filter) {
            case Filter.Flag flag -> changed.accept(flag.key(), values.isEmpty() ? List.of(FLAG_SET) : List.of());
            case Filter.Choice choice -> edit(choices(choice));
            case Filter.Period period -> edit(period(period));
        }
    }

    private void edit(com.vaadin.flow.component.Component editor) {
        popover.removeAll();
        popover.add(editor);
        popover.open();
    }

    private CheckboxGroup<String> choices(Filter.Choice choice) {
        Map<String, String> texts = texts(choice);
        CheckboxGroup<String> group = new CheckboxGroup<>(name);
        group.addThemeName("vertical");
        group.setItems(choice.options().stream().map(Filter.Option::value).toList());
        group.setItemLabelGenerator(value -> texts.getOrDefault(value, value));
        group.setValue(
                new LinkedHashSet<>(values.stream().filter(texts::containsKey).toList()));
        group.addValueChangeListener(event -> changed.accept(choice.key(), List.copyOf(event.getValue())));
        return group;
    }

    private Div period(Filter.Period period) {
        DatePicker from = new DatePicker(getTranslation("themes.list.from"), end(0));
        DatePicker until = new DatePicker(getTranslation("themes.list.until"), end(1));
        from.addValueChangeListener(_ -> changed.accept(period.key(), ends(from.getValue(), until.getValue())));
        until.addValueChangeListener(_ -> changed.accept(period.key(), ends(from.getValue(), until.getValue())));
        Div both = new Div(from, until);
        both.addClassName("ch-chip-period");
        return both;
    }

    private static List<String> ends(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null
                ? List.of()
                : List.of(from == null ? "" : from.toString(), until == null ? "" : until.toString());
    }

    private String words(List<String> set) {
        return switch (filter) {
            case Filter.Flag _ -> name;
            case Filter.Choice choice -> {
                Map<String, String> texts = texts(choice);
                yield set.stream()
                        .map(value -> texts.getOrDefault(value, value))
                        .collect(Collectors.joining(", "));
            }
            case Filter.Period _ -> word(end(0)) + " – " + word(end(1));
        };
    }

    private String word(@Nullable LocalDate day) {
        return day == null
                ? "…"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .format(day);
    }

    /// An end of the period; the address may hold anything.
    private @Nullable LocalDate end(int index) {
        return Filter.Period.day(values, index).orElse(null);
    }

    private static Map<String, String> texts(Filter.Choice choice) {
        return choice.options().stream().collect(Collectors.toMap(Filter.Option::value, Filter.Option::text));
    }
}
