package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;
import java.util.Currency;

/// An invoice has one currency, its client's; what was spent in another is converted before it is recorded.
public final class CurrencyIsNotTheClients extends Refusal {

    CurrencyIsNotTheClients(Currency found, Currency clients) {
        super("work.currency-not-the-clients", found.getCurrencyCode(), clients.getCurrencyCode());
    }
}
