package io.chancery.app.integrations;

import io.chancery.infra.web.signin.KnownPerson;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// An integration that acts, as the audit log names it. It is nobody's timekeeper and named for no restricted matter,
/// so what is walled off does not exist for it.
///
/// @param integration what it is called, with a mark that tells it from a person
/// @param authorities the scopes of its token and the permissions that follow from them
public record Program(IntegrationId id, String integration, Set<String> authorities) implements KnownPerson {

    private static final String MARK = " (API)";

    static Program of(IntegrationRecord known, Set<Scope> scopes) {
        var authorities = new TreeSet<String>();
        var granted = EnumSet.noneOf(Scope.class);
        granted.addAll(known.scopes());
        granted.retainAll(scopes);
        granted.forEach(scope -> {
            authorities.add(scope.authority());
            authorities.addAll(scope.permissions());
        });
        return new Program(known.id(), known.name() + MARK, Set.copyOf(authorities));
    }

    @Override
    public UUID uuid() {
        return id.value();
    }

    @Override
    public String name() {
        return integration;
    }
}
