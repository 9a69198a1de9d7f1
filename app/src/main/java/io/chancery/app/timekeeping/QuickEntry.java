package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.work.TimerDraft;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.VerbButton;
import java.time.LocalDate;

/// A new entry in one line, by keyboard alone; saved, it makes room for the next.
class QuickEntry extends Composite<Div> {

    private final TimeScreens screens;
    private final EntryViewModel model;
    private final EntrySheet sheet;
    private final SerializableRunnable recorded;

    /// @param model keeps what is typed while the day changes around it
    /// @param recorded called when the day shows something old
    QuickEntry(TimeScreens screens, EntryViewModel model, SerializableRunnable recorded) {
        this.screens = screens;
        this.model = model;
        this.recorded = recorded;

        // Create
        sheet = new EntrySheet(screens, model, this::save);
        var timer =
                new VerbButton(getTranslation("timekeeping.timer.startHere"), Glyph.PLAY.create(), this::startTimer);
        timer.addThemeVariants(ButtonVariant.TERTIARY);
        var actions =
                new FormActions(getTranslation("timekeeping.record"), this::save, this::giveUp, () -> !model.isEmpty());

        // Lay out
        var verbs = new Div(actions, timer);
        verbs.addClassName("ch-entry-verbs");
        getContent().addClassName("ch-quick");
        getContent().add(sheet, verbs);
    }

    void moveTo(LocalDate day) {
        model.moveTo(day);
    }

    void focus() {
        sheet.focus();
    }

    private void save() {
        new EntrySaving(sheet, model, this::recorded)
                .save((command, details, ifSimilar) -> screens.recording().recordTime(command, details, ifSimilar));
    }

    private void recorded() {
        Notices.done(getTranslation("timekeeping.recorded", model.understood()));
        clear();
        recorded.run();
    }

    /// Esc empties the line; on an empty one it leaves the field, so that single keys lead to other days again.
    private void giveUp() {
        if (model.isEmpty() && !sheet.isUnclear()) {
            getElement().executeJs("document.activeElement?.blur()");
        } else {
            clear();
        }
    }

    private void clear() {
        model.clear();
        sheet.clear();
        sheet.focus();
    }

    private void startTimer() {
        TimerDraft draft = model.timerDraft();
        screens.timers().start(draft);
        clear();
    }
}
