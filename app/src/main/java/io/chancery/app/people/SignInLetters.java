package io.chancery.app.people;

import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.Visitor;
import org.springframework.stereotype.Component;

/// Writes to people about their own sign-in, in their language.
@Component
class SignInLetters {

    private final Outbox outbox;
    private final Texts texts;
    private final TenantDirectory directory;
    private final FirmAddresses addresses;

    SignInLetters(Outbox outbox, Texts texts, TenantDirectory directory, FirmAddresses addresses) {
        this.outbox = outbox;
        this.texts = texts;
        this.directory = directory;
        this.addresses = addresses;
    }

    /// The link leads to the firm's host as the registry knows it, whatever host was asked. The letter is not kept
    /// once it has left.
    void resetLink(Person person, OneTimeToken token) {
        var firm = firm();
        var link = addresses.urlOf(firm.host()) + PasswordReset.PATH + "?token=" + token.secret();
        send(person, firm, "people.letter.reset", true, person.name(), firm.name(), link);
    }

    void passwordIsSet(Person person) {
        var firm = firm();
        send(
                person,
                firm,
                "people.letter.password-set",
                false,
                person.name(),
                firm.name(),
                addresses.urlOf(firm.host()));
    }

    /// By the admin who is signed in.
    void factorTakenAway(Person person) {
        var firm = firm();
        var admin = CurrentPerson.find().map(SignedInPerson::name).orElse(firm.name());
        send(person, firm, "people.factor.letter", false, person.name(), admin, firm.name());
    }

    void newDevice(Person person, Visitor visitor) {
        var firm = firm();
        var browser = String.join(" ", visitor.browser(), visitor.system()).strip();
        send(
                person,
                firm,
                "people.device.letter",
                false,
                person.name(),
                firm.name(),
                browser.isEmpty() ? "?" : browser,
                visitor.address(),
                addresses.urlOf(firm.host()));
    }

    /// @param passkey what they call it
    void passkeyAdded(Person person, String passkey) {
        var firm = firm();
        send(
                person,
                firm,
                "people.passkey.letter",
                false,
                person.name(),
                passkey,
                firm.name(),
                addresses.urlOf(firm.host()));
    }

    /// @param key of its texts, without `-subject` and `-text`
    /// @param words what the text says besides
    private void send(Person person, Tenant firm, String key, boolean secret, Object... words) {
        var locale = person.localeOr(firm.locale());
        outbox.send(new Letter.Mail(
                new EmailAddress(person.email()),
                texts.get(locale, key + "-subject"),
                texts.get(locale, key + "-text", words),
                secret));
    }

    private Tenant firm() {
        return directory.require(TenantContext.require());
    }
}
