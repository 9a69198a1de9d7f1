package io.chancery.app.people;

import io.chancery.infra.web.signin.OneTimeToken;
import java.io.Serializable;

/// Somebody was let in: the link is known now and never again, because only its hash is kept.
///
/// @param path what follows the firm's address, such as `/welcome?token=…`
public record Invitation(PersonId person, String path) implements Serializable {

    static Invitation of(PersonId person, OneTimeToken token) {
        return new Invitation(person, "/welcome?token=" + token.secret());
    }

    /// Keeps the link out of logs.
    @Override
    public String toString() {
        return "Invitation[%s]".formatted(person);
    }
}
