package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.clients.ui.ClientsNavigation;
import io.chancery.app.invoicing.InvoicePreview;
import io.chancery.app.paper.MissingParticular;
import io.chancery.themes.detail.Section;

/// What the law wants on the invoice and is not known, each with the way to where it is written down.
class MissingParticulars extends Composite<Section> {

    private static final String FIRM = "firm";
    private static final String MATTERS = "matters";

    private final InvoicePreview preview;

    MissingParticulars(InvoicePreview preview) {
        this.preview = preview;
    }

    @Override
    protected Section initContent() {
        var list = new UnorderedList();
        preview.missing().forEach(particular -> {
            var link = new Anchor(path(particular), getTranslation(particular.textKey()));
            list.add(new ListItem(link));
        });
        return new Section(getTranslation("invoicing.missing.title"), list)
                .help(getTranslation("invoicing.missing.help"));
    }

    private String path(MissingParticular particular) {
        return switch (particular) {
            case RECIPIENT_NAME, RECIPIENT_ADDRESS, RECIPIENT_VAT_ID -> ClientsNavigation.toClient(preview.client());
            case SIGNATORY -> MATTERS;
            case FIRM_NAME, FIRM_ADDRESS, BANK_DETAILS, TAX_NUMBER_OR_VAT_ID, VAT_NUMBER, LINES, CORRECTION_REASON ->
                FIRM;
        };
    }
}
