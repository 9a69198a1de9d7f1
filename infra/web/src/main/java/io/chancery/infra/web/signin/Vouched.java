package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// That somebody came in by a provider, which vouched for them. It stands in the session from there on, also while they
/// owe a second step, so that signing out can end at the provider what began there.
///
/// @param person whom it vouched for, because one browser may serve one after the other
/// @param session as the provider calls theirs; empty when it gives them no names
/// @param farewell where they go when they sign out here; null for nowhere
public record Vouched(UUID person, String session, @Nullable String farewell) implements Serializable {

    private static final String ATTRIBUTE = "io.chancery.vouched";

    public static void keep(HttpSession session, Vouched vouched) {
        session.setAttribute(ATTRIBUTE, vouched);
    }

    /// For this person in the session of this thread; empty for who came in by their own means.
    public static Optional<Vouched> find(UUID person) {
        return ThreadSession.find().flatMap(session -> of(session.get(), person));
    }

    static Optional<Vouched> of(HttpSession session, UUID person) {
        return of(session::getAttribute, person);
    }

    private static Optional<Vouched> of(Function<String, @Nullable Object> attributes, UUID person) {
        return attributes.apply(ATTRIBUTE) instanceof Vouched vouched
                        && vouched.person().equals(person)
                ? Optional.of(vouched)
                : Optional.empty();
    }

    /// The address holds a token of the provider's.
    @Override
    public String toString() {
        return "vouched for %s".formatted(person);
    }
}
