package io.chancery.app.forms;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Objects;

/// The firm's own address, as this person's browser reached it.
public final class OwnAddress {

    private OwnAddress() {}

    /// Scheme, host and port, without a slash at the end. From a view's listener.
    public static String current() {
        var request = Objects.requireNonNull(VaadinServletRequest.getCurrent()).getHttpServletRequest();
        var own = request.getRequestURL();
        return own.substring(0, own.length() - request.getRequestURI().length());
    }
}
