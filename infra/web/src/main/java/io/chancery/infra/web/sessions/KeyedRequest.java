package io.chancery.infra.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/// A request whose session has a key: given when the session begins, before anything of the response is sent, and
/// changed together with the session's identifier when somebody signs in.
final class KeyedRequest extends HttpServletRequestWrapper {

    private final HttpServletResponse response;
    private final SessionKeys keys;
    private final @Nullable HttpSession adopted;

    /// @param adopted the session that this request belongs to although it does not name it, or null
    KeyedRequest(
            HttpServletRequest request, HttpServletResponse response, SessionKeys keys, @Nullable HttpSession adopted) {
        super(request);
        this.response = response;
        this.keys = keys;
        this.adopted = adopted;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        var own = super.getSession(false);
        if (own == null && adopted != null && SessionKeys.isAlive(adopted)) {
            return adopted;
        }
        var session = own == null && create ? super.getSession(true) : own;
        if (session != null) {
            keys.ensure(session, getRequest().isSecure(), response);
        }
        return session;
    }

    @Override
    public String changeSessionId() {
        var session = getSession(false);
        var id = super.getSession(false) == null && session != null ? session.getId() : super.changeSessionId();
        if (session != null) {
            keys.change(session, getRequest().isSecure(), response);
        }
        return id;
    }
}
