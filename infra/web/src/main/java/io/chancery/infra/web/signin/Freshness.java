package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.web.context.request.RequestContextHolder;

/// Remembers in the session when its owner last proved who they are.
public final class Freshness {

    /// How long a proof counts for verbs that ask for a fresh one.
    static final Duration FRESH_FOR = Duration.ofMinutes(10);

    static final String ATTRIBUTE = "io.chancery.proved-at";

    private final Clock clock;
    private final ObjectProvider<SecondSteps> steps;

    Freshness(Clock clock, ObjectProvider<SecondSteps> steps) {
        this.clock = clock;
        this.steps = steps;
    }

    /// They proved it just now.
    public void renew() {
        ThreadSession.find().ifPresent(session -> session.put().accept(ATTRIBUTE, clock.instant()));
    }

    /// By the sign-in form, unless they gave less than anybody else would have to. An [Entrance] says by itself what it
    /// is worth.
    @EventListener
    void onSignedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getGeneratedBy() != Entrance.class
                && !(event.getAuthentication().getPrincipal() instanceof KnownPerson person && isForgivenTo(person))) {
            renew();
        }
    }

    boolean isForgivenTo(KnownPerson person) {
        var asked = steps.getIfAvailable();
        return asked != null && asked.isForgivenTo(person);
    }

    void renew(HttpServletRequest request) {
        since(request, clock.instant());
    }

    /// Whatever somebody proved before in this browser counts no more.
    ///
    /// @param proved when whoever signs in now proved it; null when nobody knows
    void since(HttpServletRequest request, @Nullable Instant proved) {
        if (proved == null) {
            request.getSession().removeAttribute(ATTRIBUTE);
            return;
        }
        var now = clock.instant();
        request.getSession().setAttribute(ATTRIBUTE, proved.isAfter(now) ? now : proved);
    }

    /// What [FreshFactor] asks of a verb. A job is not asked; whoever comes by a token has no session and can prove
    /// nothing.
    ///
    /// @throws ProofIsStale when the proof is too old, or there is none
    void requireOfVerb() {
        if (ThreadSession.find().isEmpty() && RequestContextHolder.getRequestAttributes() != null) {
            throw new ProofIsStale();
        }
        require();
    }

    /// For a verb whose arguments decide whether to ask. Work without a session is not asked: a program is held by its
    /// limit alone (DD028).
    ///
    /// @throws ProofIsStale when the proof is too old, or there is none
    public void require() {
        var session = ThreadSession.find().orElse(null);
        if (session == null) {
            return;
        }
        if (!(session.get().apply(ATTRIBUTE) instanceof Instant proved)
                || clock.instant().isAfter(proved.plus(FRESH_FOR))) {
            throw new ProofIsStale();
        }
    }
}
