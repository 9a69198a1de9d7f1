package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.OfficeDetails;
import io.chancery.app.forms.TextLine;
import io.chancery.app.forms.ZoneField;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.time.ZoneId;

/// A place of work and its time zone.
class OfficeForm extends Composite<Div> {

    private static final class Entries implements Serializable {
        String name = "";
        String zone = "";
        AddressEntries address = new AddressEntries();

        OfficeDetails details() {
            return new OfficeDetails(name, address.address(), ZoneId.of(zone));
        }
    }

    OfficeForm(FirmScreens screens, SerializableRunnable reset) {
        var office = screens.profile().offices().getFirst();
        var entries = new Entries();
        entries.name = office.details().name();
        entries.zone = office.details().zone().getId();
        entries.address = AddressEntries.of(office.details().address());

        // Create
        var name = new TextLine(getTranslation("firm.field.name"), OfficeDetails.NAME_MAX);
        var zone = new ZoneField(getTranslation("firm.field.timeZone"));
        zone.setHelperText(getTranslation("firm.zone.help"));

        // Bind
        var binder = new Binder<Entries>();
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        binder.forField(zone).asRequired(getTranslation("forms.required")).bind(e -> e.zone, (e, id) -> e.zone = id);
        var address = new AddressFields<>(binder, (Entries e) -> e.address);

        // Lay out
        getContent()
                .add(new PlainForm<>(
                                binder,
                                entries,
                                e -> screens.administration().change(office.id(), e.details(), office.version()))
                        .fields(
                                screens.mayChange(),
                                reset,
                                new FormSection(getTranslation("firm.tab.office"), name, zone),
                                address));
    }
}
