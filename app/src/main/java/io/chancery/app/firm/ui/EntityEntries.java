package io.chancery.app.firm.ui;

import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import java.io.Serializable;
import java.util.Currency;

/// A legal entity while it is being typed.
class EntityEntries implements Serializable {

    String name = "";
    AddressEntries address = new AddressEntries();
    String taxNumber = "";
    String vatId = "";
    String registration = "";
    String bank = "";
    String holder = "";
    String iban = "";
    String bic = "";
    String accountNumber = "";
    String routing = "";
    String letterhead = "";
    String letterFooter = "";
    String currency = "";

    static EntityEntries of(EntityDetails details) {
        var entries = new EntityEntries();
        entries.name = details.name();
        entries.address = AddressEntries.of(details.address());
        entries.taxNumber = details.taxNumber();
        entries.vatId = details.vatId();
        entries.registration = details.registration();
        entries.bank = details.bank().bank();
        entries.holder = details.bank().holder();
        entries.iban = details.bank().spacedIban();
        entries.bic = details.bank().bic();
        entries.accountNumber = details.bank().accountNumber();
        entries.routing = details.bank().routing();
        entries.letterhead = details.letterhead();
        entries.letterFooter = details.letterFooter();
        entries.currency = details.currency().getCurrencyCode();
        return entries;
    }

    EntityDetails details() {
        return new EntityDetails(
                name,
                address.address(),
                taxNumber,
                vatId,
                registration,
                new BankDetails(bank, holder, iban, bic, accountNumber, routing),
                letterhead,
                letterFooter,
                Currency.getInstance(currency));
    }
}
