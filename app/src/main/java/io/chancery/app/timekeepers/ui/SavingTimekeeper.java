package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Saving;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.themes.feedback.Notices;

/// Saves a known timekeeper and goes back to its page.
record SavingTimekeeper(TimekeeperScreens screens, TimekeeperId timekeeper, SerializableRunnable leave)
        implements Saving<TimekeeperEntries> {

    @Override
    public void save(TimekeeperEntries entries) {
        screens.register().change(timekeeper, entries.details(), entries.standardRates(), entries.version);
    }

    @Override
    public void saved() {
        Notices.done(UI.getCurrentOrThrow().getTranslation("forms.saved"));
        leave.run();
    }

    @Override
    public void cancelled() {
        leave.run();
    }

    @Override
    public void showTheirs() {
        leave.run();
    }

    @Override
    public void takeCurrentVersion(TimekeeperEntries entries) {
        entries.version = screens.timekeeper(timekeeper).version();
    }
}
