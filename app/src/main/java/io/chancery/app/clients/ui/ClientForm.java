package io.chancery.app.clients.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientNumberTaken;
import io.chancery.app.firm.ui.AddressFields;
import io.chancery.app.forms.CurrencyField;
import io.chancery.app.forms.DraftKeeper;
import io.chancery.app.forms.FormDraft;
import io.chancery.app.forms.LanguageField;
import io.chancery.app.forms.Refusals;
import io.chancery.app.forms.Saving;
import io.chancery.app.forms.TextLine;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;

/// The form of a client, new or known. What is typed is kept as a draft until it is saved or given up.
class ClientForm extends Composite<Div> {

    private final Binder<ClientEntries> binder = new Binder<>();
    private final TextLine number = new TextLine(getTranslation("clients.field.number"), ClientNumber.LENGTH_MAX);
    private final DraftKeeper<ClientEntries> draft;
    private final Saving<ClientEntries> saving;

    ClientForm(String title, ClientEntries entries, FormDraft<ClientEntries> kept, Saving<ClientEntries> saving) {
        this.saving = saving;

        // Create
        var name = new TextLine(getTranslation("clients.field.name"), ClientDetails.NAME_MAX);
        var taxId = new TextLine(getTranslation("clients.field.taxId"), ClientDetails.TAX_ID_MAX);
        var language = new LanguageField(getTranslation("clients.field.locale"));
        var currency = new CurrencyField(getTranslation("clients.field.currency"));
        language.setHelperText(getTranslation("clients.locale.help"));

        // Bind
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        number.bindNumber(binder, e -> e.number, (e, text) -> e.number = text);
        taxId.bind(binder, e -> e.taxId, (e, text) -> e.taxId = text);
        var required = getTranslation("forms.required");
        binder.forField(language).asRequired(required).bind(e -> e.locale, (e, tag) -> e.locale = tag);
        binder.forField(currency).asRequired(required).bind(e -> e.currency, (e, code) -> e.currency = code);
        var address = new AddressFields<>(binder, (ClientEntries e) -> e.address);
        draft = new DraftKeeper<>(binder, entries, kept);

        // Lay out
        SerializableRunnable cancel = () -> draft.giveUp(saving::cancelled);
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(title),
                        draft,
                        new FormSection(getTranslation("clients.section.who"), name, number, taxId),
                        address,
                        new FormSection(getTranslation("clients.section.sent"), language, currency),
                        new FormActions(getTranslation("forms.save"), this::save, cancel, draft::isDirty));
        name.focus();
    }

    private void save() {
        try {
            draft.save(saving, this::save);
        } catch (ClientNumberTaken taken) {
            Refusals.at(number, taken);
        }
    }
}
