package io.chancery.app.matters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Saving;
import io.chancery.app.matters.MatterId;
import io.chancery.themes.feedback.Notices;

/// Saves a known matter and goes back to its page.
record SavingMatter(MatterScreens screens, MatterId matter, SerializableRunnable leave)
        implements Saving<MatterEntries> {

    @Override
    public void save(MatterEntries entries) {
        screens.register().change(matter, entries.details(), entries.version);
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
    public void takeCurrentVersion(MatterEntries entries) {
        entries.version = screens.matter(matter).version();
    }
}
