package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.forms.LanguageField;
import io.chancery.app.forms.ZoneField;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.DeviceId;
import io.chancery.app.people.DeviceRow;
import io.chancery.app.people.OwnChoices;
import io.chancery.app.people.OwnDevices;
import io.chancery.app.people.OwnFactor;
import io.chancery.app.people.OwnPasskeys;
import io.chancery.app.people.OwnSettings;
import io.chancery.app.people.OwnSignIns;
import io.chancery.app.people.Permission;
import io.chancery.app.people.SignInRow;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/// What people decide about themselves: language, time zone, light or dark, password.
@Route(PeopleNavigation.OWN_PATH)
@RolesAllowed(Permission.SIGNED_IN)
class OwnSettingsView extends Div implements HasDynamicTitle {

    private final OwnSettings settings;
    private final Entrance entrance;
    private final LanguageField language = new LanguageField(getTranslation("people.own.language"));
    private final ZoneField zone = new ZoneField(getTranslation("people.own.zone"));
    private final ListChoice<Branding.Scheme> scheme = new ListChoice<>();
    private CommandId command = CommandId.next();

    OwnSettingsView(
            OwnSettings settings,
            OwnSignIns signIns,
            OwnFactor factor,
            OwnPasskeys passkeys,
            OwnDevices devices,
            StepUp stepUp,
            Entrance entrance,
            ObjectProvider<OwnSettingsPart> others) {
        this.settings = settings;
        this.entrance = entrance;
        var person = CurrentPerson.require();
        var chosen = settings.choices();

        // Create
        language.setValue(person.locale().toLanguageTag());
        zone.setValue(person.zone().getId());
        zone.setHelperText(getTranslation("people.own.zone-help"));
        scheme.setLabel(getTranslation("people.own.scheme"));
        scheme.setItems(Branding.Scheme.values());
        scheme.setItemLabelGenerator(
                one -> getTranslation(one == null ? "people.own.as-firm" : "people.scheme." + one.name()));
        scheme.setEmptySelectionAllowed(true);
        scheme.setValue(chosen.scheme());
        var save = new VerbButton(getTranslation("forms.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);

        var factorPart = new FactorPart(factor, stepUp);

        // Lay out
        addClassName("ch-form");
        add(
                new H1(getTranslation("people.own.title")),
                new FormSection(getTranslation("people.own.reading"), language, zone, scheme),
                save,
                new PasswordChange(settings),
                factorPart,
                new PasskeysPart(passkeys, stepUp, factorPart::show),
                new SignInsPart(
                        getTranslation("people.sign-in.title"),
                        getTranslation("people.sign-in.end-others"),
                        new Own(signIns)),
                new DevicesPart(new OwnBrowsers(devices)));
        others.orderedStream().map(OwnSettingsPart::content).forEach(this::add);
    }

    private record OwnBrowsers(OwnDevices devices) implements DevicesPart.Source {
        @Override
        public List<DeviceRow> remembered() {
            return devices.remembered();
        }

        @Override
        public void forget(DeviceId device) {
            devices.forget(device);
        }
    }

    private record Own(OwnSignIns signIns) implements SignInsPart.Source {

        @Override
        public List<SignInRow> open() {
            return signIns.open();
        }

        @Override
        public void end(SignInId signIn) {
            signIns.end(signIn);
        }

        @Override
        public void endAll() {
            signIns.endOthers();
        }
    }

    private void save() {
        settings.choose(
                command,
                new OwnChoices(
                        Locale.forLanguageTag(language.getValue()),
                        zone.getValue() == null ? null : ZoneId.of(zone.getValue()),
                        scheme.getValue()));
        command = CommandId.next();
        entrance.askAgain();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.own.title");
    }
}
