package io.chancery.app.clients;

import io.chancery.app.firm.PostalAddress;
import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import io.chancery.infra.text.Texts;
import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;

/// What the firm keeps about a client.
///
/// @param locale language of what is sent to the client, one of [Texts#LANGUAGES]
/// @param currency currency of the client's invoices
/// @param taxId the client's tax or VAT number, or empty
public record ClientDetails(
        ClientNumber number, String name, PostalAddress address, String taxId, Locale locale, Currency currency)
        implements Serializable {

    public static final int NAME_MAX = 60;
    public static final int TAX_ID_MAX = 20;

    public ClientDetails {
        name = Words.line("A client's name", name, Limit.required(NAME_MAX));
        taxId = Words.line("A tax id", taxId, Limit.optional(TAX_ID_MAX));
        if (!Texts.LANGUAGES.contains(locale)) {
            throw new IllegalArgumentException("Texts are written in %s, not in %s".formatted(Texts.LANGUAGES, locale));
        }
    }
}
