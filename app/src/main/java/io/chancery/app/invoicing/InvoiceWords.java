package io.chancery.app.invoicing;

import io.chancery.app.timekeepers.Classification;
import io.chancery.infra.text.Texts;
import java.util.Locale;

/// Words that become part of the document, in the client's language.
record InvoiceWords(Texts texts, Locale locale) {

    String noCharge() {
        return texts.get(locale, "invoicing.no-charge");
    }

    String classification(Classification classification) {
        return texts.get(locale, "timekeepers.classification." + classification.name());
    }

    /// What an e-billing system shows as the invoice's description.
    String description(String matter) {
        return texts.get(locale, "invoicing.description", matter);
    }

    String signatory(String name, Classification classification) {
        return name + ", " + classification(classification);
    }
}
