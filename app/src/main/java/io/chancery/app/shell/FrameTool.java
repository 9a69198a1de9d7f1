package io.chancery.app.shell;

import com.vaadin.flow.component.Component;

/// Something a feature keeps in the header of every page, such as the running timer; a bean.
public interface FrameTool {

    /// Authority without which it is not there.
    String permission();

    /// Position in the header, from the left.
    int order();

    /// A new one for each page.
    Component tool();
}
