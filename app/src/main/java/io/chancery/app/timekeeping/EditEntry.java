package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.work.CodeIsOfAnotherSet;
import io.chancery.app.work.DayIsFull;
import io.chancery.app.work.WorkLine;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.form.FormActions;
import java.time.LocalDate;

/// A recorded entry while it is changed, in the place where it stands.
class EditEntry extends Composite<Div> {

    private final TimeScreens screens;
    private final WorkLine entry;
    private final EntryViewModel model;
    private final EntrySheet sheet;
    private final FreeDateField day;
    private final SerializableConsumer<LocalDate> saved;
    private boolean dirty = true;

    /// @param saved called with the day the entry is on now
    EditEntry(TimeScreens screens, WorkLine entry, SerializableConsumer<LocalDate> saved, SerializableRunnable leave) {
        this.screens = screens;
        this.entry = entry;
        this.saved = saved;
        this.model = screens.of(entry);

        // Create
        var unchanged = model.details();
        sheet = new EntrySheet(screens, model, this::save);
        day = new FreeDateField(
                getTranslation("timekeeping.field.day"),
                () -> screens.timesheets().today());
        day.setValue(entry.workDate());

        // Listen
        day.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                model.moveTo(event.getValue());
            }
        });

        // Lay out
        var actions = new FormActions(
                getTranslation("forms.save"),
                this::save,
                leave,
                () -> dirty && !model.details().equals(unchanged));
        getContent().addClassNames("ch-quick", "ch-entry-edit");
        getContent().add(day, sheet, actions);
        sheet.focus();
    }

    private void save() {
        if (!sheet.isRight()) {
            return;
        }
        try {
            screens.changes().changeTime(entry.id(), model.details().orElseThrow(), entry.version());
            dirty = false;
            saved.accept(model.day());
        } catch (DayIsFull full) {
            sheet.refused(full);
        } catch (CodeIsOfAnotherSet other) {
            sheet.refused(other);
        }
    }
}
