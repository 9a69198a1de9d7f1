package io.chancery.app.firm;

import io.chancery.app.firm.Words.Limit;
import io.chancery.infra.text.Texts;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// What the firm's people may change about the firm as a whole.
///
/// @param locale language of new clients and of people who chose none, one of [Texts#LANGUAGES]
/// @param currency the home currency, shown without its code
/// @param paymentDays days a client has to pay an invoice
public record FirmDetails(String name, Locale locale, Currency currency, ZoneId zone, int paymentDays)
        implements Serializable {

    public static final int NAME_MAX = 100;
    public static final int PAYMENT_DAYS_MAX = 365;

    public FirmDetails {
        name = Words.line("The firm's name", name, Limit.required(NAME_MAX));
        if (!Texts.LANGUAGES.contains(locale)) {
            throw new IllegalArgumentException("Texts are written in %s, not in %s".formatted(Texts.LANGUAGES, locale));
        }
        if (paymentDays < 0 || paymentDays > PAYMENT_DAYS_MAX) {
            throw new IllegalArgumentException(
                    "Days to pay are 0 to %d, were %d".formatted(PAYMENT_DAYS_MAX, paymentDays));
        }
    }
}
