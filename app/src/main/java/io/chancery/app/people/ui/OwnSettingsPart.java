package io.chancery.app.people.ui;

import com.vaadin.flow.component.Component;

/// What another feature shows people about themselves under their settings; a bean.
@FunctionalInterface
public interface OwnSettingsPart {

    Component content();
}
