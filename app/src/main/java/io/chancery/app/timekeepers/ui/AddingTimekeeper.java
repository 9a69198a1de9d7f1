package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Saving;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.themes.feedback.Notices;
import org.jspecify.annotations.Nullable;

/// Adds a new timekeeper and shows it.
final class AddingTimekeeper implements Saving<TimekeeperEntries> {

    private final TimekeeperScreens screens;
    private final SerializableConsumer<TimekeeperId> added;
    private final SerializableRunnable leave;
    private @Nullable TimekeeperId timekeeper;

    AddingTimekeeper(TimekeeperScreens screens, SerializableConsumer<TimekeeperId> added, SerializableRunnable leave) {
        this.screens = screens;
        this.added = added;
        this.leave = leave;
    }

    @Override
    public void save(TimekeeperEntries entries) {
        timekeeper = screens.add(entries);
    }

    @Override
    public void saved() {
        Notices.done(UI.getCurrentOrThrow().getTranslation("timekeepers.added"));
        if (timekeeper != null) {
            added.accept(timekeeper);
        }
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
        // Nobody else can have changed a timekeeper that does not exist yet.
    }
}
