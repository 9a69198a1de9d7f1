package io.chancery.control.orders;

import io.chancery.control.tenants.FirmName;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.tenants.Slug;
import io.chancery.infra.people.EmailAddress;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What a new firm is to be.
///
/// @param country whose rules it bills by
/// @param locale its own language
/// @param currency of its first legal entity
/// @param zone of its first office
public record OpenFirm(
        Slug slug, FirmName name, HomeCountry country, Locale locale, Currency currency, ZoneId zone, FirstAdmin admin)
        implements Serializable {

    /// With the language, currency and time zone that are usual in the country.
    public static OpenFirm usual(Slug slug, FirmName name, HomeCountry country, FirstAdmin admin) {
        return new OpenFirm(slug, name, country, country.locale(), country.currency(), country.zone(), admin);
    }

    /// As it stands in the order, readable by the next build too.
    Map<String, String> toPayload() {
        return Map.of(
                "slug", slug.value(),
                "name", name.value(),
                "country", country.name(),
                "locale", locale.toLanguageTag(),
                "currency", currency.getCurrencyCode(),
                "zone", zone.getId(),
                "adminEmail", admin.email().value(),
                "adminName", admin.name());
    }

    static OpenFirm fromPayload(Map<String, String> payload) {
        return new OpenFirm(
                new Slug(field(payload, "slug")),
                new FirmName(field(payload, "name")),
                HomeCountry.valueOf(field(payload, "country")),
                Locale.forLanguageTag(field(payload, "locale")),
                Currency.getInstance(field(payload, "currency")),
                ZoneId.of(field(payload, "zone")),
                new FirstAdmin(new EmailAddress(field(payload, "adminEmail")), field(payload, "adminName")));
    }

    private static String field(Map<String, String> payload, String name) {
        return Objects.requireNonNull(payload.get(name), () -> "The order's payload lacks " + name);
    }
}
