package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkRow;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.field.MoneyText;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entries of a day, each with its verbs; the one that is being changed shows its fields instead.
class DayEntries extends Composite<Div> {

    /// What can be done with an entry. Billed ones can only be copied.
    interface Verbs extends Serializable {

        void edit(WorkRow row);

        /// @param command the same however often the click is sent; shown anew, the entry can be copied again
        void copy(CommandId command, WorkRow row);

        void delete(WorkRow row);

        void runTimer(WorkRow row);

        /// The fields of the entry that is being changed.
        Component editing(WorkRow row);
    }

    private final Verbs verbs;
    private final OrderedList list = new OrderedList();

    DayEntries(Verbs verbs) {
        this.verbs = verbs;
        list.addClassName("ch-entries");
        getContent().add(list);
    }

    /// @param writable whether the reader may change these entries
    void show(List<WorkRow> rows, Optional<WorkItemId> open, boolean writable) {
        list.removeAll();
        for (var row : rows) {
            boolean editing = writable
                    && !row.line().billed()
                    && open.filter(row.id()::equals).isPresent();
            list.add(editing ? new ListItem(verbs.editing(row)) : item(row, writable));
        }
    }

    private ListItem item(WorkRow row, boolean writable) {
        var time = new Span(Hours.text(TimesheetWeek.hoursOf(row), getLocale()));
        time.addClassNames("ch-entry-time", "ch-figures");
        time.getElement().setAttribute("title", raw(row));
        var amount = new MoneyText(
                row.line().net().amount(), row.line().net().currency().getCurrencyCode());
        amount.addClassName("ch-entry-amount");
        var item = new ListItem(time, words(row), amount, buttons(row, writable));
        item.addClassName("ch-entry-row");
        item.setClassName("ch-entry-row-billed", row.line().billed());
        return item;
    }

    private Div words(WorkRow row) {
        var title = new Span(
                row.matterTitle().isEmpty() ? getTranslation("timekeeping.treatment.OFFICE") : row.matterTitle());
        title.addClassName("ch-entry-title");
        var detail = new Span(Stream.of(row.clientName(), codes(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        detail.addClassName("ch-muted");
        var narrative = new Span(row.line().narrative().text());
        narrative.addClassName("ch-entry-words");
        var words = new Div(title, detail, narrative);
        words.addClassName("ch-entry-text");
        status(row).ifPresent(words::add);
        return words;
    }

    private Optional<StatusBadge> status(WorkRow row) {
        if (row.line().billed()) {
            return Optional.of(new StatusBadge(new Status(getTranslation("timekeeping.billed"), Tone.GOOD)));
        }
        return row.line().treatment() == Treatment.NO_CHARGE
                ? Optional.of(
                        new StatusBadge(new Status(getTranslation("timekeeping.treatment.NO_CHARGE"), Tone.NEUTRAL)))
                : Optional.empty();
    }

    private Div buttons(WorkRow row, boolean writable) {
        var buttons = new Div();
        buttons.addClassName("ch-entry-buttons");
        if (writable) {
            var copying = CommandId.next();
            if (!row.line().billed()) {
                buttons.add(button(Glyph.EDIT, "timekeeping.edit", row, () -> verbs.edit(row)));
            }
            buttons.add(
                    button(Glyph.PLAY, "timekeeping.timer.again", row, () -> verbs.runTimer(row)),
                    button(Glyph.DOCUMENT, "timekeeping.copy", row, () -> verbs.copy(copying, row)));
            if (!row.line().billed()) {
                buttons.add(button(Glyph.CLOSE, "timekeeping.delete", row, () -> verbs.delete(row)));
            }
        }
        return buttons;
    }

    private Button button(Glyph glyph, String textKey, WorkRow row, SerializableRunnable verb) {
        var button = new VerbButton("", glyph.create(), verb);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(textKey, row.matterTitle()));
        button.setTooltipText(getTranslation(textKey, row.matterTitle()));
        return button;
    }

    private String raw(WorkRow row) {
        var raw = row.line().raw();
        return raw == null ? "" : getTranslation("timekeeping.raw", DurationText.write(raw));
    }

    private static String codes(WorkRow row) {
        var codes = row.line().codes();
        return Stream.of(codes.task(), codes.activity())
                .filter(code -> code != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
