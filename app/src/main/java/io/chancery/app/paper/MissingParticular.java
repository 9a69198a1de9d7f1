package io.chancery.app.paper;

import java.util.Locale;

/// What the law wants on an invoice and this one lacks. Issuing stops and names it.
public enum MissingParticular {
    FIRM_NAME,
    FIRM_ADDRESS,
    RECIPIENT_NAME,
    RECIPIENT_ADDRESS,
    LINES,
    BANK_DETAILS,
    /// § 14 (4) UStG: tax number or VAT identifier.
    TAX_NUMBER_OR_VAT_ID,
    /// England and Wales: the VAT registration number.
    VAT_NUMBER,
    /// Reverse charge: the recipient's VAT identifier.
    RECIPIENT_VAT_ID,
    /// Solicitors Act 1974 s. 69; § 10 RVG.
    SIGNATORY,
    /// A credit note says why.
    CORRECTION_REASON;

    /// The key of its words in the translation files.
    public String textKey() {
        return "paper.missing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
