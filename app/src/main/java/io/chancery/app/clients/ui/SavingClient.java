package io.chancery.app.clients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientId;
import io.chancery.app.forms.Saving;
import io.chancery.themes.feedback.Notices;

/// Saves a known client and goes back to its page.
record SavingClient(ClientScreens screens, ClientId client, SerializableRunnable leave)
        implements Saving<ClientEntries> {

    @Override
    public void save(ClientEntries entries) {
        screens.register().change(client, entries.details(), entries.version);
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
    public void takeCurrentVersion(ClientEntries entries) {
        entries.version = screens.client(client).version();
    }
}
