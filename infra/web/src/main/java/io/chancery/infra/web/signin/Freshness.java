package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;

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

    /// Unless they gave less than anybody else would have to.
    @EventListener
    void onSignedIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof KnownPerson person && isForgivenTo(person))) {
            renew();
        }
    }

    boolean isForgivenTo(KnownPerson person) {
        var asked = steps.getIfAvailable();
        return asked != null && asked.isForgivenTo(person);
    }

    void renew(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, clock.instant());
    }

    /// What [FreshFactor] asks of a verb, for one whose arguments decide whether to ask. Work without a session is not
    /// asked.
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
