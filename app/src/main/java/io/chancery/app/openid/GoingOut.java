package io.chancery.app.openid;

import io.chancery.app.people.PeopleOfProvider;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.web.signin.Actors;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends here what somebody ended at the provider. Only sign-ins that began before the provider said so are over, so a
/// token that is sent again ends nothing that came after it.
@Component
@Transactional
class GoingOut {

    /// By how much the clocks of the provider and of ours may differ.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final PeopleOfProvider people;
    private final LinkTable links;

    GoingOut(PeopleOfProvider people, LinkTable links) {
        this.people = people;
        this.links = links;
    }

    /// @param subject the provider's own name for somebody; empty for whoever had that session
    /// @param session as the provider calls it; empty for every one of the person
    /// @param said when the provider said so
    void signOut(ProviderDetails provider, String subject, String session, Instant said) {
        var before = said.plus(SKEW);
        Actors.runAs(new Actor(null, provider.name(), Actors.address()), () -> {
            if (subject.isEmpty()) {
                people.signOut(session, before);
            } else {
                links.find(provider.issuer(), subject).ifPresent(person -> people.signOut(person, session, before));
            }
        });
    }
}
