package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;
import java.util.Currency;

/// An invoice has one currency, its client's, and this work is in another.
public final class WorkInAnotherCurrency extends Refusal {

    WorkInAnotherCurrency(Currency found, Currency clients) {
        super("invoicing.another-currency", found.getCurrencyCode(), clients.getCurrencyCode());
    }
}
