package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientSheet;
import io.chancery.app.tax.Country;
import io.chancery.app.tax.TaxCategory;

/// Which tax a firm's services bear: none in the US; value-added tax elsewhere, owed by the recipient when that is a
/// business abroad with a VAT identifier (Art. 196 of the VAT directive; VATA 1994 s. 7A).
final class TaxPolicy {

    private TaxPolicy() {}

    /// @param home where the firm that issues the invoice is established
    static TaxCategory categoryOf(Country home, ClientSheet client) {
        if (!home.taxesServices()) {
            return TaxCategory.NOT_TAXED;
        }
        var abroad = client.details().address().country();
        var isBusinessAbroad = !abroad.isEmpty()
                && !abroad.equals(home.alpha2())
                && !client.details().taxId().isEmpty();
        return isBusinessAbroad ? TaxCategory.REVERSE_CHARGE : TaxCategory.STANDARD;
    }
}
