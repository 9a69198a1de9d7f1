package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.Glyph;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.keys.KeyMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/// Which week, whose, and what it comes to; moves from day to day and week to week.
class TimeHead extends Composite<Div> {

    private final TimekeeperDirectory timekeepers;
    private final SerializableSupplier<LocalDate> today;
    private final SerializableConsumer<TimeAddress> go;
    private final SerializableConsumer<CommandId> copy;
    private final Span range = new Span();
    private final Span totals = new Span();
    private final Button whole = new Button();
    private final VerbButton copyDay;
    private final ComboBox<TimekeeperReference> who;
    private TimeAddress address = new TimeAddress(LocalDate.EPOCH, false, null);
    /// The copy that the shown day waits for; a click that is sent twice finds it done.
    private CommandId copying = CommandId.next();

    TimeHead(
            TimekeeperDirectory timekeepers,
            SerializableSupplier<LocalDate> today,
            SerializableConsumer<TimeAddress> go,
            SerializableConsumer<CommandId> copy) {
        this.timekeepers = timekeepers;
        this.today = today;
        this.go = go;
        this.copy = copy;

        // Create
        copyDay = new VerbButton(getTranslation("timekeeping.copyDay"), Glyph.DOCUMENT.create(), this::copyLastDay);
        copyDay.addThemeVariants(ButtonVariant.TERTIARY);
        who = new ComboBox<>();
        who.setAriaLabel(getTranslation("timekeeping.who"));
        who.setPlaceholder(getTranslation("timekeeping.who"));
        who.setItems(query ->
                timekeepers.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        who.setItemLabelGenerator(TimekeeperReference::name);
        who.setClearButtonVisible(true);
        who.setVisible(Permissions.has(Permission.WORK_READ));

        // Listen
        whole.addClickListener(click -> go.accept(address.asWeek(!address.week())));
        who.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(address.of(Optional.ofNullable(event.getValue()).map(TimekeeperReference::id)));
            }
        });
        var keys = new KeyMap()
                .on("p", "timekeeping.keys.back", () -> move(-1))
                .on("f", "timekeeping.keys.forward", () -> move(1))
                .on("w", "timekeeping.keys.week", whole::click);

        // Lay out
        range.addClassName("ch-time-range");
        totals.addClassNames("ch-totals", "ch-figures");
        totals.getElement().setAttribute("aria-live", "polite");
        var steps = new Div(
                step(Glyph.CHEVRON_LEFT, "timekeeping.earlier", -1),
                new Button(getTranslation("timekeeping.today"), click -> toToday()),
                step(Glyph.CHEVRON_RIGHT, "timekeeping.later", 1),
                whole);
        steps.addClassName("ch-time-steps");
        getContent().addClassName("ch-time-head");
        getContent().add(new H1(getTranslation("timekeeping.title")), range, totals, steps, who, copyDay, keys);
    }

    void show(TimeAddress shown, TimesheetWeek week, boolean writable) {
        address = shown;
        copying = CommandId.next();
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        range.setText(week.firstDay().format(format) + " – "
                + week.firstDay().plusDays(TimesheetWeek.DAYS - 1L).format(format));
        totals.setText(getTranslation(
                "timekeeping.totals",
                Hours.text(week.hours(), getLocale()),
                Hours.text(week.billableHours(), getLocale())));
        whole.setText(getTranslation(shown.week() ? "timekeeping.day" : "timekeeping.week"));
        copyDay.setVisible(writable && !shown.week());
        who.setValue(shown.who().flatMap(this::reference).orElse(null));
    }

    private Optional<TimekeeperReference> reference(TimekeeperId id) {
        return Optional.ofNullable(timekeepers.references(List.of(id)).get(id));
    }

    private Button step(Glyph glyph, String textKey, int direction) {
        var button = new Button(glyph.create(), click -> move(direction));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(textKey));
        return button;
    }

    private void move(int direction) {
        go.accept(address.on(address.day().plusDays((long) direction * (address.week() ? TimesheetWeek.DAYS : 1))));
    }

    private void copyLastDay() {
        copy.accept(copying);
    }

    private void toToday() {
        go.accept(address.on(today.get()));
    }
}
