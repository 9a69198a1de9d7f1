package io.chancery.app.upgrades;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.upgrades.ToldTable.Reader;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Tells those whom the firm chose of its releases, each in their own language, in the caller's transaction. When none
/// of them can be told any more, the administrators are.
@Component
class ReleaseNews {

    private static final String PAGE = "releases";

    private final ToldTable told;
    private final Notifying notifying;
    private final Outbox outbox;
    private final Texts texts;
    private final FirmAddresses addresses;

    ReleaseNews(ToldTable told, Notifying notifying, Outbox outbox, Texts texts, FirmAddresses addresses) {
        this.told = told;
        this.notifying = notifying;
        this.outbox = outbox;
        this.texts = texts;
        this.addresses = addresses;
    }

    /// In the bell. Whoever may decide is led to the page where that is done.
    void notice(String kind, List<String> args) {
        for (var reader : readers(told.current())) {
            notifying.tell(reader.person(), new Notice(kind, reader.decides() ? PAGE : "", args));
        }
    }

    /// @param word the letter is `upgrades.letter.<word>-subject` and `-text`, and `-page` for whoever may decide
    /// @param facts what it is about, in the reader's way of writing; the text names reader and firm before it
    void letter(Tenant firm, String word, Function<Locale, List<String>> facts) {
        var page = addresses.urlOf(firm.host()) + "/" + PAGE;
        var choice = told.current();
        for (var reader : readers(choice)) {
            var locale = reader.locale() == null ? firm.locale() : Locale.forLanguageTag(reader.locale());
            var end = reader.decides() ? texts.get(locale, "upgrades.letter." + word + "-page", page) : "";
            send(firm, new EmailAddress(reader.email()), reader.name(), locale, word, facts.apply(locale), end);
        }
        for (var address : choice.addresses()) {
            var locale = firm.locale();
            var end = texts.get(locale, "upgrades.letter.address", firm.name());
            send(firm, address, firm.name(), locale, word, facts.apply(locale), end);
        }
    }

    private void send(
            Tenant firm, EmailAddress to, String name, Locale locale, String word, List<String> about, String end) {
        var args = new ArrayList<>(List.of(name, firm.name()));
        args.addAll(about);
        outbox.send(new Letter.Mail(
                to,
                texts.get(locale, "upgrades.letter." + word + "-subject", about.toArray()),
                texts.get(locale, "upgrades.letter." + word + "-text", args.toArray()) + end));
    }

    private List<Reader> readers(WhoIsTold choice) {
        var chosen = told.readers(choice);
        return chosen.isEmpty() && choice.addresses().isEmpty() ? told.readers(WhoIsTold.usual()) : chosen;
    }
}
