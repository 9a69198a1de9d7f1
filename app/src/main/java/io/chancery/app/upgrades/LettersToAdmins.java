package io.chancery.app.upgrades;

import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes to the administrators of a firm about its releases, each in their own language, in the caller's transaction.
@Component
class LettersToAdmins {

    private final Outbox outbox;
    private final Texts texts;
    private final FirmAddresses addresses;
    private final JdbcClient jdbc;

    LettersToAdmins(Outbox outbox, Texts texts, FirmAddresses addresses, JdbcClient jdbc) {
        this.outbox = outbox;
        this.texts = texts;
        this.addresses = addresses;
        this.jdbc = jdbc;
    }

    private record Admin(
            String email, String name, @Nullable String locale) {}

    /// @param word the letter is `upgrades.letter.<word>-subject` and `-text`
    /// @param facts what it is about, in the reader's way of writing; the text names reader and firm before it, and
    /// where one sees more after it
    void send(Tenant firm, String word, Function<Locale, List<String>> facts) {
        var page = addresses.urlOf(firm.host()) + "/releases";
        for (var admin : admins()) {
            var locale = admin.locale() == null ? firm.locale() : Locale.forLanguageTag(admin.locale());
            var about = facts.apply(locale);
            var args = Stream.of(Stream.of(admin.name(), firm.name()), about.stream(), Stream.of(page))
                    .flatMap(some -> some)
                    .toArray();
            outbox.send(new Letter.Mail(
                    new EmailAddress(admin.email()),
                    texts.get(locale, "upgrades.letter." + word + "-subject", about.toArray()),
                    texts.get(locale, "upgrades.letter." + word + "-text", args)));
        }
    }

    private List<Admin> admins() {
        return jdbc.sql("""
                        select p.email, p.name, p.locale from person p join person_role r on r.person = p.id
                         where r.role = 'FIRM_ADMIN' and p.disabled_at is null and p.password_hash is not null order by p.email
                        """).query(Admin.class).list();
    }
}
