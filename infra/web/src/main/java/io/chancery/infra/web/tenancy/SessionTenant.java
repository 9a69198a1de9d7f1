package io.chancery.infra.web.tenancy;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;

/// A session remembers the firm at whose host it was made, and is worth nothing at any other.
public final class SessionTenant implements HttpSessionListener, VaadinServiceInitListener {

    static final String ATTRIBUTE = "io.chancery.tenant";

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        TenantContext.current().ifPresent(tenant -> event.getSession().setAttribute(ATTRIBUTE, tenant));
    }

    /// The firm at whose host the session was made; null where there are no firms.
    public static @Nullable TenantId of(HttpSession session) {
        return (TenantId) session.getAttribute(ATTRIBUTE);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> name(init.getSession()));
    }

    /// A Vaadin session whose HTTP session has no firm yet gets that of the work which makes it: that work was bound
    /// before the session was there, so the session steps aside for the question.
    private static void name(VaadinSession session) {
        var beneath = session.getSession();
        if (beneath.getAttribute(ATTRIBUTE) == null) {
            var current = VaadinSession.getCurrent();
            VaadinSession.setCurrent(null);
            try {
                TenantContext.current().ifPresent(tenant -> beneath.setAttribute(ATTRIBUTE, tenant));
            } finally {
                VaadinSession.setCurrent(current);
            }
        }
    }

    /// Whether the request brings a session that was made elsewhere, or one of which nobody knows where it was made.
    static boolean isForeign(HttpServletRequest request, TenantId here) {
        var session = request.getSession(false);
        return session != null && !here.equals(session.getAttribute(ATTRIBUTE));
    }
}
