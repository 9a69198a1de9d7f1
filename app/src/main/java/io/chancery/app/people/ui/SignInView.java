package io.chancery.app.people.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.FirmsProvider;
import io.chancery.app.people.PasskeyAtTheDoor;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.SignInForm;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.WebSecurity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Where everybody comes in.
@Route(value = WebSecurity.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignInForm form = new SignInForm();

    private final Threshold threshold;

    private final Section own = new Section();

    private final @Nullable ProviderEntrance provider;

    SignInView(
            TenantDirectory directory,
            Threshold threshold,
            PasskeyAtTheDoor passkeys,
            Entrance entrance,
            ObjectProvider<FirmsProvider> providers) {
        this.threshold = threshold;
        provider = providers.stream()
                .flatMap(one -> one.offer().stream())
                .map(ProviderEntrance::new)
                .findFirst()
                .orElse(null);
        form.offerNewPassword(ForgottenView.PATH);
        var passkey = new PasskeyButton(
                getTranslation("people.passkey.sign-in"),
                passkeys::ask,
                answer -> load(entrance.enterFully(passkeys.enter(answer))));
        addClassName("ch-door");
        add(new FirmHead(directory));
        if (provider != null) {
            add(provider);
        }
        own.add(form, passkey);
        add(own);
    }

    private void load(String page) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(page));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (CurrentPerson.find().isPresent() && !ProviderEntrance.hasNotAsked(parameters)) {
            event.forwardTo("");
            return;
        }
        if (parameters.getParameters().isEmpty() && threshold.standing().isPresent()) {
            event.forwardTo(Threshold.PATH);
            return;
        }
        form.show(parameters);
        if (provider != null) {
            provider.show(parameters);
            own.setVisible(!provider.hidesPassword(parameters));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("web.sign-in-title");
    }
}
