package io.chancery.infra.web.sessions;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/// Notices what happens to a session outside of views: attributes that change, and its end.
final class CopyListener implements HttpSessionListener, HttpSessionAttributeListener {

    private final LocalSessions locals;
    private final SessionCopies copies;

    CopyListener(LocalSessions locals, SessionCopies copies) {
        this.locals = locals;
        this.copies = copies;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var session = event.getSession();
        var local = LocalSession.of(session);
        if (local != null) {
            locals.remove(local, session);
            copies.end(local);
        }
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        changed(event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        changed(event);
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        changed(event);
    }

    private static void changed(HttpSessionBindingEvent event) {
        if (SessionAttributes.travels(event.getName(), event.getValue())) {
            change(event.getSession());
        }
    }

    private static void change(HttpSession session) {
        try {
            var local = LocalSession.of(session);
            if (local != null) {
                local.change();
            }
        } catch (IllegalStateException ending) {
            // A session that ends drops its attributes one by one; there is nothing to copy any more.
        }
    }
}
