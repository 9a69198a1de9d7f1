package io.chancery.infra.web.signin;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/// Sends whoever signed out to the sign-in page, and whoever came in by a provider on to it, where that is wanted. The
/// session is over by then, so the address is taken out of it before.
final class SigningOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String FAREWELL = "io.chancery.farewell";

    private final RedirectStrategy redirects = new UidlRedirectStrategy();

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && authentication != null && authentication.getPrincipal() instanceof KnownPerson person) {
            Vouched.of(session, person.uuid())
                    .map(Vouched::farewell)
                    .ifPresent(address -> request.setAttribute(FAREWELL, address));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        redirects.sendRedirect(
                request, response, request.getAttribute(FAREWELL) instanceof String address ? address : "/");
    }
}
