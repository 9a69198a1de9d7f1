package io.chancery.app.openid;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PeopleOfProvider;
import io.chancery.app.people.PersonDetails;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.SignedInPerson;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.web.signin.Actors;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds, or lets in anew, the person of the firm for whom the provider vouches. Somebody who came in before is known
/// by the provider's own name for them; by the e-mail address only once.
@Component
@Transactional
class ComingIn {

    private final PeopleOfProvider people;
    private final LinkTable links;
    private final ProviderTable table;
    private final AuditTrail audit;
    private final Clock clock;

    ComingIn(PeopleOfProvider people, LinkTable links, ProviderTable table, AuditTrail audit, Clock clock) {
        this.people = people;
        this.links = links;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws NotLetIn with the first reason that applies
    SignedInPerson letIn(ProviderRecord provider, OidcUser user) {
        var details = provider.details();
        if (!hasWhatIsRequired(details, user)) {
            throw new NotLetIn(Reason.CLAIM_MISSING);
        }
        var email = email(details, user);
        if (!details.admits(email.value())) {
            throw new NotLetIn(Reason.DOMAIN);
        }
        var issuer = details.issuer();
        var subject = Objects.requireNonNull(user.getSubject());
        var person = links.find(issuer, subject)
                .orElseGet(() -> link(issuer, subject, byEmail(details.roleOfNew(), email, user)));
        var welcome = people.letIn(person).orElseThrow(() -> new NotLetIn(Reason.UNKNOWN));
        table.worked(provider.version(), clock.instant());
        return welcome;
    }

    private static boolean hasWhatIsRequired(ProviderDetails details, OidcUser user) {
        if (details.requiredClaim().isEmpty()) {
            return true;
        }
        Object said = user.getClaim(details.requiredClaim());
        return said instanceof Collection<?> several
                ? several.stream().anyMatch(one -> details.requiredValue().equals(String.valueOf(one)))
                : details.requiredValue().equals(String.valueOf(said));
    }

    private static EmailAddress email(ProviderDetails details, OidcUser user) {
        var said = Objects.toString(user.<Object>getClaim(details.emailClaim()), "");
        if (!EmailAddress.isValid(said)) {
            throw new NotLetIn(Reason.EMAIL_MISSING);
        }
        if (!isVerified(details, user.getClaim(StandardClaimNames.EMAIL_VERIFIED))) {
            throw new NotLetIn(Reason.EMAIL_UNVERIFIED);
        }
        return new EmailAddress(said);
    }

    /// `email_verified` speaks of the claim `email` alone. Some providers write it as a text.
    private static boolean isVerified(ProviderDetails details, @Nullable Object said) {
        if (said == null || !details.emailClaim().equals(StandardClaimNames.EMAIL)) {
            return details.trustsEmail();
        }
        return "true".equalsIgnoreCase(said.toString());
    }

    private PersonId byEmail(@Nullable FirmRole roleOfNew, EmailAddress email, OidcUser user) {
        return people.find(email).orElseGet(() -> {
            if (roleOfNew == null) {
                throw new NotLetIn(Reason.UNKNOWN);
            }
            return people.join(email, name(user, email), roleOfNew);
        });
    }

    private PersonId link(String issuer, String subject, PersonId person) {
        if (!links.add(issuer, subject, person)) {
            throw new NotLetIn(Reason.OTHER_SUBJECT);
        }
        var name = people.nameOf(person);
        Actors.runAs(
                new Actor(person.value(), name, Actors.address()),
                () -> audit.record("people.linked-to-provider", "person", person.value(), AuditDetails.of(name)));
        return person;
    }

    private static String name(OidcUser user, EmailAddress email) {
        var said = Objects.toString(user.getFullName(), "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        var known = said.isEmpty() ? email.value().substring(0, email.value().indexOf('@')) : said;
        return known.substring(0, Math.min(known.length(), PersonDetails.NAME_CHARS_MAX))
                .strip();
    }
}
