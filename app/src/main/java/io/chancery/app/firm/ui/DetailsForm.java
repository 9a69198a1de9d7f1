package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.forms.CurrencyField;
import io.chancery.app.forms.LanguageField;
import io.chancery.app.forms.TextLine;
import io.chancery.app.forms.ZoneField;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// The firm's name, language, currency, time zone and terms.
class DetailsForm extends Composite<Div> {

    private static final class Entries implements Serializable {
        String name = "";
        String locale = "";
        String currency = "";
        String zone = "";
        int paymentDays;
    }

    DetailsForm(FirmScreens screens, SerializableRunnable reset) {
        var firm = screens.profile().firm();
        var details = firm.details();
        var entries = new Entries();
        entries.name = details.name();
        entries.locale = details.locale().toLanguageTag();
        entries.currency = details.currency().getCurrencyCode();
        entries.zone = details.zone().getId();
        entries.paymentDays = details.paymentDays();

        // Create
        var name = new TextLine(getTranslation("firm.field.name"), FirmDetails.NAME_MAX);
        var language = new LanguageField(getTranslation("firm.field.locale"));
        var currency = new CurrencyField(getTranslation("firm.field.currency"));
        var zone = new ZoneField(getTranslation("firm.field.timeZone"));
        var days = new IntegerField(getTranslation("firm.field.paymentDays"));
        days.setStepButtonsVisible(true);
        days.setMin(0);
        days.setMax(FirmDetails.PAYMENT_DAYS_MAX);
        language.setHelperText(getTranslation("firm.locale.help"));
        currency.setHelperText(getTranslation("firm.currency.help"));

        // Bind
        var binder = new Binder<Entries>();
        var required = getTranslation("forms.required");
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        binder.forField(language).asRequired(required).bind(e -> e.locale, (e, tag) -> e.locale = tag);
        binder.forField(currency).asRequired(required).bind(e -> e.currency, (e, code) -> e.currency = code);
        binder.forField(zone).asRequired(required).bind(e -> e.zone, (e, id) -> e.zone = id);
        binder.forField(days)
                .asRequired(required)
                .withValidator(
                        n -> n >= 0 && n <= FirmDetails.PAYMENT_DAYS_MAX,
                        getTranslation("firm.paymentDays.range", FirmDetails.PAYMENT_DAYS_MAX))
                .bind(e -> e.paymentDays, (e, n) -> e.paymentDays = n);

        // Lay out
        getContent()
                .add(new PlainForm<>(
                                binder, entries, e -> screens.administration().change(details(e), firm.version()))
                        .fields(
                                screens.mayChange(),
                                reset,
                                new FormSection(
                                        getTranslation("firm.tab.details"), name, language, currency, zone, days)));
    }

    private static FirmDetails details(Entries entries) {
        return new FirmDetails(
                entries.name,
                Locale.forLanguageTag(entries.locale),
                Currency.getInstance(entries.currency),
                ZoneId.of(entries.zone),
                entries.paymentDays);
    }
}
