package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Component;

/// What another feature shows on the firm's page, after the firm's own tabs; a bean.
public interface FirmTab {

    /// Its word in the address, and in the translation files as `firm.tab.<key>`.
    String key();

    /// Whether the reader sees it at all.
    default boolean isOffered() {
        return true;
    }

    Component content();
}
