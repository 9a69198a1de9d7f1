package io.chancery.app.testing;

import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.SignedInPerson;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import java.lang.reflect.Field;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Somebody who is signed in for a piece of a test, whether or not the firm's tables know them.
public record TestPerson(UUID uuid, String name, Set<String> authorities) implements KnownPerson {

    /// May do everything that a role can allow.
    public static TestPerson allowedAll(String name) {
        return new TestPerson(
                Ids.next(),
                name,
                Arrays.stream(Permission.class.getFields())
                        .map(TestPerson::constant)
                        .collect(Collectors.toSet()));
    }

    public static TestPerson allowed(String name, String... authorities) {
        return new TestPerson(Ids.next(), name, Set.of(authorities));
    }

    /// Does the work signed in as this person.
    public <T> T does(Callable<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                principal(), null, AuthorityUtils.createAuthorityList(authorities))));
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void doesIt(Runnable work) {
        does(() -> {
            work.run();
            return null;
        });
    }

    /// What their session would hold.
    public SignedInPerson principal() {
        return new SignedInPerson(
                new PersonId(uuid),
                TenantContext.current().orElse(Firm.ASHWORTH.id()),
                name,
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@firm.example",
                Locale.US,
                ZoneId.of("America/Los_Angeles"),
                null,
                authorities);
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
