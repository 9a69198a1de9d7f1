package io.chancery.app.clients.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.clients.ClientId;

/// What another feature shows on a client's page; a bean.
public interface ClientSection {

    String permission();

    /// Position on the page.
    int order();

    Component section(ClientId client);
}
