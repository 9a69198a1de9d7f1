package io.chancery.app.clients.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.shell.NothingHere;

/// One client beside the list: its page, or its form while it is edited.
class ClientPanel extends Composite<Div> {

    private final ClientScreens screens;
    private final ClientId client;
    private final SerializableRunnable changed;

    /// @param changed called when the list shows something old
    ClientPanel(ClientScreens screens, ClientId client, SerializableRunnable changed) {
        this.screens = screens;
        this.client = client;
        this.changed = changed;
        getContent().addClassName("ch-panel");
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            getContent().add(new ClientPage(screens, screens.client(client), this::edit, this::refresh));
        } catch (NotInThisFirm missing) {
            getContent().add(new NothingHere());
        }
    }

    private void edit() {
        getContent().removeAll();
        getContent().add(screens.editing(screens.client(client), this::refresh));
    }

    private void refresh() {
        changed.run();
        show();
    }
}
