package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinSession;

/// Told of each session that goes on in this node after another had it, under the session's lock; a bean. What this
/// node must know of the session besides the session itself is made anew here.
@FunctionalInterface
public interface SessionArrival {

    void arrived(VaadinSession session);
}
