package io.chancery.app.timekeeping;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.keys.KeyMap;

/// A stopped timer becomes an entry, runs on, or is thrown away; closed, it waits where it is.
class TimerDialog extends Dialog {

    private final TimeScreens screens;
    private final EntryViewModel model;
    private final EntrySheet sheet;

    TimerDialog(TimeScreens screens, EntryViewModel model) {
        this.screens = screens;
        this.model = model;

        // Create
        sheet = new EntrySheet(screens, model, this::save);
        var save = new VerbButton(getTranslation("timekeeping.record"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var goOn = new VerbButton(getTranslation("timekeeping.timer.goOn"), this::goOn);
        var discard = new VerbButton(getTranslation("timekeeping.timer.discard"), this::discard);
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);

        // Lay out
        setHeaderTitle(getTranslation("timekeeping.timer.stopped"));
        addClassName("ch-entry-dialog");
        add(sheet, new KeyMap().on("Ctrl+Enter", "themes.keys.save", this::save));
        getFooter().add(discard, goOn, save);
    }

    @Override
    public void open() {
        super.open();
        sheet.focus();
    }

    private void save() {
        new EntrySaving(sheet, model, this::recorded)
                .save((command, details, ifSimilar) -> screens.timers().becomeEntry(command, details, ifSimilar));
    }

    private void recorded() {
        Notices.done(getTranslation("timekeeping.recorded", model.understood()));
        close();
        // The page shows the day that the entry is on.
        UI.getCurrentOrThrow().navigate(TimeView.class, new TimeAddress(model.day(), false, null).write());
    }

    private void goOn() {
        screens.timers().describe(model.timerDraft());
        screens.timers().start(model.timerDraft());
        close();
    }

    private void discard() {
        screens.timers().discard();
        close();
        Notices.done(getTranslation("timekeeping.timer.discarded", model.duration()));
    }
}
