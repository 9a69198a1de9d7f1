package io.chancery.app.firm;

import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;
import java.util.Currency;

/// What an invoice says about the entity that issues it.
///
/// @param taxNumber the employer identification number in the US, the Steuernummer in Germany
/// @param vatId VAT registration number, empty where there is no VAT
/// @param registration register and number, such as a company number or the regulator's number
/// @param letterhead lines under the name on letters and invoices
/// @param letterFooter lines at the foot of letters and invoices
/// @param currency currency of its books and of invoices whose client names none
public record EntityDetails(
        String name,
        PostalAddress address,
        String taxNumber,
        String vatId,
        String registration,
        BankDetails bank,
        String letterhead,
        String letterFooter,
        Currency currency)
        implements Serializable {

    public static final int NAME_MAX = 60;
    public static final int TAX_ID_MAX = 20;
    public static final int LETTER_MAX = 1_000;

    public EntityDetails {
        name = Words.line("The entity's name", name, Limit.required(NAME_MAX));
        taxNumber = Words.line("The tax number", taxNumber, Limit.optional(TAX_ID_MAX));
        vatId = Words.line("The VAT number", vatId, Limit.optional(TAX_ID_MAX));
        registration = Words.line("The registration", registration, Limit.optional(BankDetails.NAME_MAX));
        letterhead = Words.lines("The letterhead", letterhead, Limit.optional(LETTER_MAX));
        letterFooter = Words.lines("The foot of letters", letterFooter, Limit.optional(LETTER_MAX));
    }
}
