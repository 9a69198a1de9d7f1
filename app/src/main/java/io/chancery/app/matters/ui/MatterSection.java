package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.matters.MatterId;

/// What another feature shows on a matter's page; a bean.
public interface MatterSection {

    String permission();

    /// Position on the page.
    int order();

    /// Asked only for a matter that this person may know of.
    Component section(MatterId matter);
}
