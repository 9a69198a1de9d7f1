package io.chancery.app.clients;

import io.chancery.infra.errors.Refusal;
import java.util.Currency;

/// Recorded work is valued in the currency of its client and would never be billed in another.
public final class ClientHasUnbilledWork extends Refusal {

    ClientHasUnbilledWork(String client, long items, Currency currency) {
        super("clients.unbilled-work", client, items, currency.getCurrencyCode());
    }
}
