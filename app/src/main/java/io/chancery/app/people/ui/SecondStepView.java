package io.chancery.app.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.FactorAtTheDoor;
import io.chancery.app.people.OwnDevices;
import io.chancery.app.people.PasskeyAtTheDoor;
import io.chancery.app.people.SignedInPerson;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.factors.CodeForm;
import io.chancery.infra.web.factors.EnrolledForm;
import io.chancery.infra.web.factors.EnrolmentForm;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.WebSecurity;

/// Where those stand who gave their password: they give a code, or set up a second factor where the firm wants one.
/// Anybody may open it; whoever gave no password is sent to the sign-in.
@Route(value = Threshold.PATH, autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AGAIN = "/" + WebSecurity.SIGN_IN + "?expired";

    private final FactorAtTheDoor door;
    private final PasskeyAtTheDoor passkeys;
    private final OwnDevices devices;
    private final Threshold threshold;
    private final Entrance entrance;
    private final Section content = new Section();
    private final Checkbox remember = new Checkbox();

    SecondStepView(
            FactorAtTheDoor door,
            PasskeyAtTheDoor passkeys,
            OwnDevices devices,
            Threshold threshold,
            Entrance entrance,
            TenantDirectory directory) {
        this.door = door;
        this.passkeys = passkeys;
        this.devices = devices;
        this.remember.setTestId("remember");
        this.threshold = threshold;
        this.entrance = entrance;
        addClassName("ch-door");
        add(new FirmHead(directory), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var half = threshold.standing().orElse(null);
        if (CurrentPerson.find().isPresent()) {
            event.forwardTo("");
        } else if (half == null) {
            event.forwardTo(WebSecurity.SIGN_IN);
        } else {
            show(half);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("web.factor.enter-title");
    }

    private void show(HalfSignedIn half) {
        content.removeAll();
        if (half.step() == SecondStep.CODE) {
            ask(half);
        } else {
            offer(half);
        }
    }

    private void ask(HalfSignedIn half) {
        trying(() -> {
            var ways = door.ways(half);
            var form = new CodeForm(this::enter, this::startAgain);
            if (!ways.application()) {
                form.withoutApplication(
                        getTranslation("people.factor.recovery-code"), getTranslation("people.factor.recovery-help"));
            }
            if (ways.passkey()) {
                form.orRather(
                        usePasskey(),
                        getTranslation("people.passkey.enter-title"),
                        getTranslation("people.passkey.enter-text"),
                        getTranslation(
                                ways.application() ? "people.passkey.or-code" : "people.passkey.or-recovery-code"));
            }
            if (ways.rememberedDays() > 0) {
                remember.setLabel(getTranslation("people.device.remember", ways.rememberedDays()));
                form.offer(remember);
            }
            content.add(form);
        });
    }

    private PasskeyButton usePasskey() {
        return new PasskeyButton(
                        getTranslation("people.passkey.use"),
                        () -> passkeys.ask(standing()),
                        answer -> trying(() -> comeIn(passkeys.enter(standing(), answer))))
                .primary();
    }

    private void offer(HalfSignedIn half) {
        trying(() -> content.add(new EnrolmentForm(
                        door.begin(half), getTranslation("people.factor.wanted"), this::enrol, this::startAgain)
                .orRather(
                        getTranslation("people.passkey.instead"),
                        new PasskeyButton(
                                getTranslation("people.passkey.make"),
                                () -> passkeys.begin(standing()),
                                this::enrolPasskey))));
    }

    private void enter(String code) {
        trying(() -> comeIn(door.enter(standing(), code)));
    }

    private void comeIn(SignedInPerson person) {
        var page = entrance.finish(person);
        if (remember.getValue()) {
            devices.remember();
        }
        load(page);
    }

    private void enrol(String code) {
        trying(() -> goOn(door.confirm(standing(), code)));
    }

    private void enrolPasskey(String answer) {
        trying(() -> goOn(passkeys.confirm(standing(), PasskeyNames.proposed(this), answer)));
    }

    private void goOn(FactorAtTheDoor.Enrolled enrolled) {
        var page = entrance.finish(enrolled.person());
        content.removeAll();
        content.add(new EnrolledForm(enrolled.codes(), () -> load(page)));
    }

    /// Whoever stood here for too long, or has other factors by now, begins again.
    private void trying(Runnable step) {
        try {
            step.run();
        } catch (SignInAgain late) {
            signInAgain();
        }
    }

    private HalfSignedIn standing() {
        return threshold.standing().orElseThrow(SignInAgain::new);
    }

    private void startAgain() {
        threshold.leave();
        load("/" + WebSecurity.SIGN_IN);
    }

    private void signInAgain() {
        threshold.leave();
        load(AGAIN);
    }

    private void load(String page) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(page));
    }
}
