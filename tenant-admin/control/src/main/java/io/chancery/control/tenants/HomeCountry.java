package io.chancery.control.tenants;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// A country whose rules the product knows, with what a firm there most likely wants.
public enum HomeCountry {
    US(Locale.US, "USD", "America/Los_Angeles"),
    GB(Locale.UK, "GBP", "Europe/London"),
    DE(Locale.GERMANY, "EUR", "Europe/Berlin");

    private final Locale locale;
    private final String currency;
    private final String zone;

    HomeCountry(Locale locale, String currency, String zone) {
        this.locale = locale;
        this.currency = currency;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
