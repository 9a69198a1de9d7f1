package io.chancery.app.matters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Saving;
import io.chancery.app.matters.MatterId;
import io.chancery.themes.feedback.Notices;
import org.jspecify.annotations.Nullable;

/// Opens a new matter and shows it.
final class OpeningMatter implements Saving<MatterEntries> {

    private final MatterScreens screens;
    private final SerializableConsumer<MatterId> opened;
    private final SerializableRunnable leave;
    private @Nullable MatterId matter;

    OpeningMatter(MatterScreens screens, SerializableConsumer<MatterId> opened, SerializableRunnable leave) {
        this.screens = screens;
        this.opened = opened;
        this.leave = leave;
    }

    @Override
    public void save(MatterEntries entries) {
        matter = screens.open(entries);
    }

    @Override
    public void saved() {
        Notices.done(UI.getCurrentOrThrow().getTranslation("matters.opened"));
        if (matter != null) {
            opened.accept(matter);
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
    public void takeCurrentVersion(MatterEntries entries) {
        // Nobody else can have changed a matter that does not exist yet.
    }
}
