package io.chancery.app.people;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets work that a person asked for be done in their name after they have left the page, with what they may do by
/// then.
@Component
public class ActingFor {

    private final Persons persons;
    private final Principals principals;

    ActingFor(Persons persons, Principals principals) {
        this.persons = persons;
        this.principals = principals;
    }

    /// Somebody as they may act now; empty when they were disabled.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SignedInPerson> find(PersonId person) {
        return persons.findActive(person.value()).map(principals::of);
    }

    /// @throws CannotSignInAnyMore when the person was disabled since
    @Transactional(propagation = Propagation.MANDATORY)
    public <T extends @Nullable Object> T call(UUID person, Supplier<T> work) {
        var known = persons.findActive(person).orElseThrow(CannotSignInAnyMore::new);
        var principal = principals.of(known);
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, AuthorityUtils.createAuthorityList(principal.authorities()))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
