package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Remembers in the session when its owner last proved who they are.
public final class Freshness {

    /// How long a proof counts for verbs that ask for a fresh one.
    static final Duration FRESH_FOR = Duration.ofMinutes(10);

    static final String ATTRIBUTE = "io.chancery.proved-at";

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    /// They proved it just now.
    public void renew() {
        session().ifPresent(session -> session.put().accept(ATTRIBUTE, clock.instant()));
    }

    @EventListener
    void onSignedIn(InteractiveAuthenticationSuccessEvent event) {
        renew();
    }

    void renew(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, clock.instant());
    }

    /// @throws ProofIsStale when the proof is too old, or there is none
    void require() {
        var session = session().orElse(null);
        if (session == null) {
            return;
        }
        if (!(session.get().apply(ATTRIBUTE) instanceof Instant proved)
                || clock.instant().isAfter(proved.plus(FRESH_FOR))) {
            throw new ProofIsStale();
        }
    }

    /// The attributes of a session, Vaadin's or the server's.
    private record Attributes(Function<String, @Nullable Object> get, BiConsumer<String, Object> put) {}

    private static Optional<Attributes> session() {
        var vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            var session = vaadin.getSession();
            return Optional.of(new Attributes(session::getAttribute, session::setAttribute));
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getSession(false))
                        .map(session -> new Attributes(session::getAttribute, session::setAttribute))
                : Optional.empty();
    }
}
