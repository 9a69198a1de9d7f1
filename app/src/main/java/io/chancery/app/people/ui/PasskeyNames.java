package io.chancery.app.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;

/// What a new passkey is called before its owner says otherwise: after the device that makes it.
final class PasskeyNames {

    static final int CHARS_MAX = 60;

    private PasskeyNames() {}

    static String proposed(Component near) {
        var session = VaadinSession.getCurrent();
        var device = session == null ? null : session.getBrowser().getUserAgent();
        for (var known : new String[] {"iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux"}) {
            if (device != null && device.contains(known)) {
                return near.getTranslation("people.passkey.device." + known);
            }
        }
        return near.getTranslation("people.passkey.device.other");
    }
}
