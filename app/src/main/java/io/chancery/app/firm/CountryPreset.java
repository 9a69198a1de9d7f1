package io.chancery.app.firm;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// What a new firm starts with in its country; everything can be changed afterwards.
///
/// Days to pay: 30 is usual in the US and in England; in Germany a private client is in default after 30 days at
/// the
/// latest (BGB § 286 III), so the invoice asks for 14.
public enum CountryPreset {
    US("USD", Locale.US, "America/New_York", 30),
    GB("GBP", Locale.UK, "Europe/London", 30),
    DE("EUR", Locale.GERMANY, "Europe/Berlin", 14);

    private final Currency currency;
    private final Locale locale;
    private final ZoneId zone;
    private final int paymentDays;

    CountryPreset(String currency, Locale locale, String zone, int paymentDays) {
        this.currency = Currency.getInstance(currency);
        this.locale = locale;
        this.zone = ZoneId.of(zone);
        this.paymentDays = paymentDays;
    }

    /// @throws IllegalArgumentException when no firm can be opened in that country yet
    public static CountryPreset of(String country) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equals(country))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Firms can be opened in %s, not in '%s'".formatted(List.of(values()), country)));
    }

    public Currency currency() {
        return currency;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public int paymentDays() {
        return paymentDays;
    }
}
