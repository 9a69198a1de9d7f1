package io.chancery.app.clients.ui;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientSheet;
import io.chancery.app.firm.ui.AddressEntries;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/// A client while it is being typed.
class ClientEntries implements Serializable {

    /// Made with the form and kept in its draft, so that a form sent twice opens one client.
    UUID command = CommandId.next().value();

    /// The version that was read; 0 for a new client.
    int version;

    String number = "";
    String name = "";
    AddressEntries address = new AddressEntries();
    String taxId = "";
    String locale = "";
    String currency = "";

    static ClientEntries of(ClientSheet client) {
        var details = client.details();
        var entries = new ClientEntries();
        entries.version = client.version();
        entries.number = details.number().value();
        entries.name = details.name();
        entries.address = AddressEntries.of(details.address());
        entries.taxId = details.taxId();
        entries.locale = details.locale().toLanguageTag();
        entries.currency = details.currency().getCurrencyCode();
        return entries;
    }

    ClientDetails details() {
        return new ClientDetails(
                new ClientNumber(number),
                name,
                address.address(),
                taxId,
                Locale.forLanguageTag(locale),
                Currency.getInstance(currency));
    }
}
