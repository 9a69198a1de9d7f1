package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Where people stand who gave their password and owe a second step. The security context stays empty meanwhile: to
/// every wall they are nobody, so there is no wall that would have to know of them.
public final class Threshold {

    /// Where an application that asks for second steps has the view for them; anybody may open it.
    public static final String PATH = "second-step";

    /// Whoever walks away from the code gives the password again.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final String ATTRIBUTE = "io.chancery.half-signed-in";

    private final SecurityContextRepository contexts;
    private final Clock clock;

    Threshold(SecurityContextRepository contexts, Clock clock) {
        this.contexts = contexts;
        this.clock = clock;
    }

    /// Who stands here in this browser, and has not waited for too long.
    public Optional<HalfSignedIn> standing() {
        return session()
                .map(session -> session.getAttribute(ATTRIBUTE))
                .filter(HalfSignedIn.class::isInstance)
                .map(HalfSignedIn.class::cast)
                .filter(half -> clock.instant().isBefore(half.since().plus(PATIENCE)));
    }

    /// They went away or went in.
    public void leave() {
        session().ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }

    /// Whoever was signed in here before is not any more.
    ///
    /// @param password the fingerprint of the one that they gave; null for who came by a link
    void stop(
            KnownPerson person,
            SecondStep step,
            @Nullable String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        SessionChange.at(request, response);
        request.getSession().setAttribute(ATTRIBUTE, new HalfSignedIn(person, step, clock.instant(), password));
    }

    private static Optional<WrappedSession> session() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(VaadinSession::getSession);
    }
}
