package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sign-in that the session of this thread goes back to. It stands in the session beside the person, so it goes
/// on with the session when its node dies.
public final class CurrentSignIn {

    private static final String ATTRIBUTE = "io.chancery.sign-in";

    private CurrentSignIn() {}

    /// @param person whose it is, because one browser may serve one after the other
    record Held(SignInId id, UUID person) implements Serializable {

        /// A guest's access stands in the place of a row, see [KnownPerson#isGuest()].
        boolean isGuests() {
            return id.value().equals(person);
        }
    }

    /// Empty in a job, before the sign-in, and where nobody keeps a [SignInBook].
    public static Optional<SignInId> find() {
        return ThreadSession.find().flatMap(session -> held(session.get())).map(Held::id);
    }

    static Optional<Held> of(HttpSession session) {
        return held(session::getAttribute);
    }

    static void keep(HttpSession session, SignInId id, KnownPerson person) {
        session.setAttribute(ATTRIBUTE, new Held(id, person.uuid()));
    }

    private static Optional<Held> held(Function<String, @Nullable Object> attributes) {
        try {
            return attributes.apply(ATTRIBUTE) instanceof Held held ? Optional.of(held) : Optional.empty();
        } catch (IllegalStateException ended) {
            // A session that is over belongs to no sign-in.
            return Optional.empty();
        }
    }
}
