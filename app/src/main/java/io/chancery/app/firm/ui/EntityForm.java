package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.ValueProvider;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.forms.CurrencyField;
import io.chancery.app.forms.TextLine;
import io.chancery.themes.form.FormSection;

/// What invoices say of who issues them: name, address, tax numbers, bank and letterhead.
class EntityForm extends Composite<Div> {

    private final Binder<EntityEntries> binder = new Binder<>();

    EntityForm(FirmScreens screens, SerializableRunnable reset) {
        var entity = screens.profile().entities().getFirst();

        // Create and bind
        var name = new TextLine(getTranslation("firm.field.name"), EntityDetails.NAME_MAX)
                .bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        var currency = new CurrencyField(getTranslation("firm.field.currency"));
        binder.forField(currency)
                .asRequired(getTranslation("forms.required"))
                .bind(e -> e.currency, (e, code) -> e.currency = code);
        var address = new AddressFields<>(binder, (EntityEntries e) -> e.address);
        var who = new FormSection(
                getTranslation("firm.section.entity"),
                name,
                currency,
                tax("taxNumber", e -> e.taxNumber, (e, text) -> e.taxNumber = text),
                tax("vatId", e -> e.vatId, (e, text) -> e.vatId = text),
                line("registration", e -> e.registration, (e, text) -> e.registration = text));
        var letters = new FormSection(getTranslation("firm.section.letters"))
                .addWide(lines("letterhead", e -> e.letterhead, (e, text) -> e.letterhead = text))
                .addWide(lines("letterFooter", e -> e.letterFooter, (e, text) -> e.letterFooter = text));

        // Lay out
        getContent()
                .add(new PlainForm<>(
                                binder,
                                EntityEntries.of(entity.details()),
                                e -> screens.administration().change(entity.id(), e.details(), entity.version()))
                        .fields(screens.mayChange(), reset, who, address, bank(), letters));
    }

    private FormSection bank() {
        var iban = new TextLine(getTranslation("firm.field.iban"), BankDetails.CODE_MAX);
        binder.forField(iban)
                .withValidator(text -> text.isBlank() || BankDetails.isIban(text), getTranslation("firm.iban.wrong"))
                .bind(e -> e.iban, (e, text) -> e.iban = text);
        var bic = new TextLine(getTranslation("firm.field.bic"), BankDetails.CODE_MAX);
        binder.forField(bic)
                .withValidator(text -> text.isBlank() || BankDetails.isBic(text), getTranslation("firm.bic.wrong"))
                .bind(e -> e.bic, (e, text) -> e.bic = text);
        return new FormSection(
                        getTranslation("firm.section.bank"),
                        line("bank", e -> e.bank, (e, text) -> e.bank = text),
                        line("holder", e -> e.holder, (e, text) -> e.holder = text),
                        line("accountNumber", e -> e.accountNumber, (e, text) -> e.accountNumber = text),
                        line("routing", e -> e.routing, (e, text) -> e.routing = text),
                        iban,
                        bic)
                .help(getTranslation("firm.bank.help"));
    }

    private TextLine tax(String key, ValueProvider<EntityEntries, String> read, Setter<EntityEntries, String> write) {
        var field = new TextLine(getTranslation("firm.field." + key), EntityDetails.TAX_ID_MAX);
        field.setHelperText(getTranslation("firm." + key + ".help"));
        return field.bind(binder, read, write);
    }

    private TextLine line(String key, ValueProvider<EntityEntries, String> read, Setter<EntityEntries, String> write) {
        return new TextLine(getTranslation("firm.field." + key), BankDetails.CODE_MAX).bind(binder, read, write);
    }

    private TextArea lines(String key, ValueProvider<EntityEntries, String> read, Setter<EntityEntries, String> write) {
        var field = new TextArea(getTranslation("firm.field." + key));
        field.setMaxLength(EntityDetails.LETTER_MAX);
        field.setHelperText(getTranslation("firm." + key + ".help"));
        field.setWidthFull();
        binder.forField(field).bind(read, write);
        return field;
    }
}
