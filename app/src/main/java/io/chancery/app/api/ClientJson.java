package io.chancery.app.api;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientSheet;
import io.chancery.app.firm.PostalAddress;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A client as programs read it.
record ClientJson(
        UUID id,
        String number,
        String name,
        Address address,
        String taxId,
        String language,
        String currency,
        boolean archived) {

    /// What is left out is empty.
    record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country) {

        static final Address NONE = new Address(null, null, null, null, null, null);

        static Address of(PostalAddress address) {
            return new Address(
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postcode(),
                    address.country());
        }

        PostalAddress postal() {
            return new PostalAddress(
                    Fields.orEmpty(line1),
                    Fields.orEmpty(line2),
                    Fields.orEmpty(city),
                    Fields.orEmpty(region),
                    Fields.orEmpty(postcode),
                    Fields.orEmpty(country));
        }
    }

    /// A client as programs write it: everything that is kept, and nothing that the firm's system decides.
    ///
    /// @param number the next free one where it is left out
    /// @param language the firm's where it is left out
    record Body(
            @Nullable String number,
            @Nullable String name,
            @Nullable Address address,
            @Nullable String taxId,
            @Nullable String language,
            @Nullable String currency) {

        ClientDetails details(Supplier<ClientNumber> nextNumber, Locale otherwise) {
            var named = Fields.required("name", name);
            var paid = Fields.required("currency", currency);
            return Fields.valid(() -> new ClientDetails(
                    number == null ? nextNumber.get() : new ClientNumber(number),
                    named,
                    (address == null ? Address.NONE : address).postal(),
                    Fields.orEmpty(taxId),
                    language == null ? otherwise : Locale.forLanguageTag(language),
                    Currency.getInstance(paid)));
        }
    }

    static ClientJson of(ClientSheet client) {
        var details = client.details();
        return new ClientJson(
                client.id().value(),
                details.number().value(),
                details.name(),
                Address.of(details.address()),
                details.taxId(),
                details.locale().toLanguageTag(),
                details.currency().getCurrencyCode(),
                client.archived());
    }
}
