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
import java.util.Locale;
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
        send(person, firm, "reset", link, true);
    }

    void passwordIsSet(Person person) {
        var firm = firm();
        send(person, firm, "password-set", addresses.urlOf(firm.host()), false);
    }

    private void send(Person person, Tenant firm, String sort, String link, boolean secret) {
        var locale = person.locale() == null ? firm.locale() : Locale.forLanguageTag(person.locale());
        outbox.send(new Letter.Mail(
                new EmailAddress(person.email()),
                texts.get(locale, "people.letter." + sort + "-subject"),
                texts.get(locale, "people.letter." + sort + "-text", person.name(), firm.name(), link),
                secret));
    }

    private Tenant firm() {
        return directory.require(TenantContext.require());
    }
}
