package io.chancery.app.clients.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientReference;

/// An active client, found by typing part of its number or name.
public final class ClientField extends ComboBox<ClientReference> {

    public ClientField(String label, ClientDirectory directory) {
        super(label);
        setItems(query ->
                directory.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }
}
