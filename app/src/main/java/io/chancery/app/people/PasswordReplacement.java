package io.chancery.app.people;

import io.chancery.infra.web.signin.SignInId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a new password in the place of an old one, with all that ends by it.
@Component
class PasswordReplacement {

    private final Passwords passwords;
    private final SignInLinks links;
    private final SignInRows signIns;
    private final DeviceTable devices;
    private final PersonAudit audit;
    private final SignInLetters letters;

    PasswordReplacement(
            Passwords passwords,
            SignInLinks links,
            SignInRows signIns,
            DeviceTable devices,
            PersonAudit audit,
            SignInLetters letters) {
        this.passwords = passwords;
        this.links = links;
        this.signIns = signIns;
        this.devices = devices;
        this.audit = audit;
        this.letters = letters;
    }

    /// Ends their sign-ins and every link that could set the password too, asks every browser of theirs for the second
    /// step again, and tells them by a letter.
    ///
    /// @param verb what the log says that they did
    /// @param goesOn the sign-in that does not end; null for none
    /// @throws PasswordIsTooShort and its like when the new one would be guessed
    void replace(Person person, String wanted, String verb, @Nullable SignInId goesOn, SignInEnd why) {
        passwords.set(person, person.name(), wanted);
        links.revoke(person.id());
        devices.forgetAll(person.id());
        audit.record(verb, person, null);
        audit.ended(person, signIns.endAll(person.id(), goesOn, why));
        letters.passwordIsSet(person);
    }
}
