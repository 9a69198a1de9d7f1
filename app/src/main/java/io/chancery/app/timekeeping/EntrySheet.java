package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Refusals;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeeping.DurationReading.Understood;
import io.chancery.app.timekeeping.EntryViewModel.Field;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.work.CodeIsOfAnotherSet;
import io.chancery.app.work.DayIsFull;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.Rounding.Basis;
import io.chancery.app.work.Treatment;
import io.chancery.themes.field.ListChoice;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields of one line of a time sheet, in the order in which they are typed; Enter in the last one saves.
class EntrySheet extends Composite<Div> {

    private final TimeScreens screens;
    private final EntryViewModel model;
    private final MatterField matter;
    private final TextField duration = new TextField();
    private final CodeField task;
    private final CodeField activity;
    private final TextArea narrative = new TextArea();
    private final ListChoice<Treatment> treatment = new ListChoice<>();
    private final Span understood = new Span();

    EntrySheet(TimeScreens screens, EntryViewModel model, SerializableRunnable save) {
        this.screens = screens;
        this.model = model;

        // Create
        matter = new MatterField(getTranslation("timekeeping.field.matter"), screens.choices());
        task = new CodeField(getTranslation("timekeeping.field.task"), screens.catalogue(), model.taskSets());
        activity = new CodeField(
                getTranslation("timekeeping.field.activity"), screens.catalogue(), Set.of(CodeSet.ACTIVITIES));
        duration.setLabel(getTranslation("timekeeping.field.duration"));
        duration.setPlaceholder("0:42");
        duration.setValueChangeMode(ValueChangeMode.LAZY);
        narrative.setLabel(getTranslation("timekeeping.field.narrative"));
        narrative.setMaxLength(Narrative.LENGTH_MAX);
        narrative.setValueChangeMode(ValueChangeMode.LAZY);
        narrative.setMinRows(1);
        narrative.setMaxRows(8);
        treatment.setLabel(getTranslation("timekeeping.field.treatment"));
        treatment.setItems(Treatment.values());
        treatment.setItemLabelGenerator(each -> getTranslation("timekeeping.treatment." + each.name()));

        // Listen
        // These three fields also take what was typed without choosing, which comes from the server.
        matter.addValueChangeListener(event ->
                change(!Objects.equals(event.getValue(), model.matter()), () -> model.chooseMatter(event.getValue())));
        duration.addValueChangeListener(
                event -> change(event.isFromClient(), () -> model.typeDuration(event.getValue())));
        task.addValueChangeListener(event ->
                change(!Objects.equals(event.getValue(), model.task()), () -> model.chooseTask(event.getValue())));
        activity.addValueChangeListener(event -> change(
                !Objects.equals(event.getValue(), model.activity()), () -> model.chooseActivity(event.getValue())));
        narrative.addValueChangeListener(event -> change(event.isFromClient(), () -> model.write(event.getValue())));
        treatment.addValueChangeListener(event -> change(event.isFromClient(), () -> model.treatAs(event.getValue())));
        Shortcuts.addShortcutListener(narrative, save::run, Key.ENTER)
                .listenOn(narrative)
                .setResetFocusOnActiveElement(true);
        Shortcuts.addShortcutListener(duration, save::run, Key.ENTER)
                .listenOn(duration)
                .setResetFocusOnActiveElement(true);

        // Lay out
        matter.addClassName("ch-entry-matter");
        duration.addClassName("ch-entry-duration");
        narrative.addClassName("ch-entry-narrative");
        understood.addClassNames("ch-entry-preview", "ch-muted", "ch-figures");
        understood.getElement().setAttribute("aria-live", "polite");
        duration.setHelperComponent(understood);
        getContent().addClassName("ch-entry");
        getContent().add(matter, duration, task, activity, narrative, treatment);
        show();
    }

    void focus() {
        matter.focus();
    }

    /// Whether words stand in a field that are no choice.
    boolean isUnclear() {
        return matter.isUnclear() || task.isUnclear() || activity.isUnclear();
    }

    /// Shows an emptied model.
    void clear() {
        matter.clear();
        task.clear();
        activity.clear();
        show();
    }

    /// Shows what the model holds now.
    final void show() {
        matter.show(model.matter());
        matter.setEnabled(model.treatment() != Treatment.OFFICE);
        task.offer(model.taskSets());
        task.show(model.task());
        task.setEnabled(model.treatment() != Treatment.OFFICE);
        activity.show(model.activity());
        activity.setEnabled(model.treatment() != Treatment.OFFICE);
        duration.setValue(model.duration());
        narrative.setValue(model.narrative());
        treatment.setValue(model.treatment());
        understood.setText(understood());
        if (!matter.isUnclear()) {
            mark(matter, Field.MATTER, false);
        }
        mark(duration, Field.DURATION, false);
        mark(narrative, Field.NARRATIVE, false);
    }

    /// How a typed time was understood, where that is not what stands in the field, and what is billed of it.
    private String understood() {
        if (!(model.reading() instanceof Understood(var time))) {
            return "";
        }
        var text = DurationText.write(time);
        var chosen = model.matter();
        var billed = chosen == null || model.treatment() == Treatment.OFFICE ? "" : billed(chosen, time);
        return Stream.of(text.equals(model.duration()) ? "" : text, billed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String billed(MatterChoice chosen, RawTime time) {
        var rounding = screens.rounding(chosen.id(), model.day());
        if (rounding.basis() == Basis.DAY) {
            return getTranslation("timekeeping.billed.withDay");
        }
        var hours = rounding.billed(List.of(time));
        return getTranslation("timekeeping.billed.as", Hours.text(hours, getLocale()));
    }

    /// Says next to each field what is wrong with it and goes to the first; answers whether nothing is.
    boolean isRight() {
        boolean first = mark(matter, Field.MATTER, true) & matter.isUnderstood();
        boolean second = mark(duration, Field.DURATION, true);
        boolean third = mark(narrative, Field.NARRATIVE, true);
        boolean codes = task.isUnderstood() & activity.isUnderstood();
        if (!first) {
            matter.focus();
        } else if (!second) {
            duration.focus();
        } else if (!codes) {
            (task.isUnderstood() ? activity : task).focus();
        } else if (!third) {
            narrative.focus();
        }
        return first && second && codes && third;
    }

    void refused(DayIsFull full) {
        Refusals.at(duration, full);
    }

    void refused(CodeIsOfAnotherSet other) {
        Refusals.at(task, other);
    }

    private void change(boolean typed, SerializableRunnable verb) {
        if (typed) {
            verb.run();
            show();
        }
    }

    private <F extends Component & HasValidation> boolean mark(F field, Field name, boolean tell) {
        var fault = model.faults().get(name);
        field.setInvalid(tell && fault != null);
        if (fault != null) {
            field.setErrorMessage(getTranslation(fault.textKey(), fault.typed()));
        }
        return fault == null;
    }
}
