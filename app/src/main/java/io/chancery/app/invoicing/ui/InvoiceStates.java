package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.invoicing.DocumentKind;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;

/// What became of a document, as a word with a colour.
final class InvoiceStates {

    private InvoiceStates() {}

    static Status of(Component reader, DocumentKind kind, boolean corrected) {
        return switch (kind) {
            case INVOICE ->
                corrected
                        ? new Status(reader.getTranslation("invoicing.state.corrected"), Tone.NEUTRAL)
                        : new Status(reader.getTranslation("invoicing.state.issued"), Tone.GOOD);
            case CREDIT_NOTE -> new Status(reader.getTranslation("invoicing.kind.CREDIT_NOTE"), Tone.INFO);
        };
    }
}
