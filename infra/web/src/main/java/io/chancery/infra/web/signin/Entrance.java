package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/// Signs in somebody who proved who they are by other means than the sign-in form, such as a single-use link.
public final class Entrance {

    private final SecurityContextRepository contexts;
    private final SignInKeeping keeping;
    private final SessionAuthenticationStrategy newSessionId = new ChangeSessionIdAuthenticationStrategy();

    Entrance(SecurityContextRepository contexts, SignInKeeping keeping) {
        this.contexts = contexts;
        this.keeping = keeping;
    }

    /// From a view's listener. The caller then loads a page anew (`ui.getPage().setLocation("")`), so that no anonymous
    /// view lives on in the session.
    ///
    /// @throws IllegalStateException outside of a request that can still set a cookie
    public void enter(KnownPerson person) {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null) {
            throw new IllegalStateException("Signing in needs a request of the browser, not a push or a job");
        }
        enter(person, request.getHttpServletRequest(), response.getHttpServletResponse());
    }

    /// The signed-in person changed something about themselves: the next request sees it, not one seconds later.
    public void askAgain() {
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession().removeAttribute(StandingFilter.ASKED_AT);
        }
    }

    private void enter(KnownPerson person, HttpServletRequest request, HttpServletResponse response) {
        var authentication =
                PasswordSignIn.authenticated(person, new WebAuthenticationDetailsSource().buildDetails(request));
        newSessionId.onAuthentication(authentication, request, response);
        keeping.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
