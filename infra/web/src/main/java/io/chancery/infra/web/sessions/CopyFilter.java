package io.chancery.infra.web.sessions;

import io.chancery.infra.clustering.VersionedMap.Unanswered;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Brings the session of a request to this node before anything asks for it, and copies what has changed outside of
/// views, such as a sign-in, before the answer leaves.
final class CopyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CopyFilter.class);

    /// Files that are the same for everybody.
    private static final List<String> WITHOUT_A_SESSION =
            List.of("/themes/", "/VAADIN/build/", "/VAADIN/static/", "/actuator/", "/favicon.ico");

    /// Vaadin's client asks again by itself.
    private static final int RETRY_SECONDS = 2;

    private final SessionKeys keys;
    private final SessionRestore restore;
    private final SessionCopies copies;

    CopyFilter(SessionKeys keys, SessionRestore restore, SessionCopies copies) {
        this.keys = keys;
        this.restore = restore;
        this.copies = copies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return WITHOUT_A_SESSION.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session;
        try {
            session = sessionFor(request, response);
        } catch (Unanswered e) {
            LOG.warn("Asked to come again: {}", e.getMessage());
            response.setIntHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var keyed = new KeyedRequest(request, response, keys, session);
        chain.doFilter(keyed, response);
        if (!request.isAsyncStarted()) {
            copyChanges(keyed.getSession(false));
        }
    }

    private @Nullable HttpSession sessionFor(HttpServletRequest request, HttpServletResponse response)
            throws Unanswered {
        var own = request.getSession(false);
        if (own != null && isElsewhere(own)) {
            LocalSessions.leave(own);
            own = null;
        }
        if (own != null) {
            keys.remind(request, own, response);
            return own;
        }
        var key = SessionKeys.of(request).orElse(null);
        return key == null ? null : restore.resume(key, request).orElse(null);
    }

    private void copyChanges(@Nullable HttpSession session) {
        if (session == null) {
            return;
        }
        try {
            copies.copyChanged(session);
        } catch (TakenOver e) {
            LOG.info("A session is left to the node that has it: {}", e.getMessage());
            LocalSessions.leave(session);
        } catch (IllegalStateException ended) {
            LOG.debug("A session ended with its request");
        }
    }

    private static boolean isElsewhere(HttpSession session) {
        var local = LocalSession.of(session);
        return local != null && local.isElsewhere();
    }
}
