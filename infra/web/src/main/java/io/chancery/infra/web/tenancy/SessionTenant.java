package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/// A session remembers the firm at whose host it was made, and is worth nothing at any other.
final class SessionTenant implements HttpSessionListener {

    static final String ATTRIBUTE = "io.chancery.tenant";

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        TenantContext.current().ifPresent(tenant -> event.getSession().setAttribute(ATTRIBUTE, tenant));
    }

    /// Whether the request brings a session that was made elsewhere, or one of which nobody knows where it was made.
    static boolean isForeign(HttpServletRequest request, TenantId here) {
        var session = request.getSession(false);
        return session != null && !here.equals(session.getAttribute(ATTRIBUTE));
    }
}
