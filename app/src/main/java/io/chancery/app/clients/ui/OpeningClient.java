package io.chancery.app.clients.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientId;
import io.chancery.app.forms.Saving;
import io.chancery.themes.feedback.Notices;
import org.jspecify.annotations.Nullable;

/// Opens a new client and shows it.
final class OpeningClient implements Saving<ClientEntries> {

    private final ClientScreens screens;
    private final SerializableConsumer<ClientId> opened;
    private final SerializableRunnable leave;
    private @Nullable ClientId client;

    OpeningClient(ClientScreens screens, SerializableConsumer<ClientId> opened, SerializableRunnable leave) {
        this.screens = screens;
        this.opened = opened;
        this.leave = leave;
    }

    @Override
    public void save(ClientEntries entries) {
        client = screens.open(entries);
    }

    @Override
    public void saved() {
        Notices.done(UI.getCurrentOrThrow().getTranslation("clients.opened"));
        if (client != null) {
            opened.accept(client);
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
    public void takeCurrentVersion(ClientEntries entries) {
        // Nobody else can have changed a client that does not exist yet.
    }
}
