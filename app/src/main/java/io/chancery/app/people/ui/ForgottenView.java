package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.app.people.PasswordReset;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.factors.Trying;
import io.chancery.infra.web.signin.WebSecurity;
import io.chancery.themes.form.VerbButton;

/// Where somebody says that they forgot their password. The answer is the same whoever asks.
@Route(value = ForgottenView.PATH, autoLayout = false)
@AnonymousAllowed
class ForgottenView extends Main implements HasDynamicTitle {

    static final String PATH = "forgot-password";

    private final PasswordReset reset;
    private final EmailField email = new EmailField(getTranslation("people.email"));
    private final Section content = new Section();

    ForgottenView(PasswordReset reset, TenantDirectory directory) {
        this.reset = reset;

        // Create
        email.setMaxLength(EmailAddress.LENGTH_MAX);
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setTestId("email");
        var ask = new VerbButton(getTranslation("people.forgot-ask"), this::ask);
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setTestId("ask");

        // Lay out
        addClassName("ch-door");
        content.addClassName("ch-door-form");
        content.add(
                new H1(getTranslation("people.forgot-title")),
                new Paragraph(getTranslation("people.forgot-text")),
                email,
                ask,
                toSignIn());
        add(new FirmHead(directory), content);
        email.focus();
    }

    private void ask() {
        email.setInvalid(!EmailAddress.isValid(email.getValue()));
        email.setErrorMessage(getTranslation("people.email-wrong"));
        if (email.isInvalid()) {
            return;
        }
        if (!Trying.succeeds(email, () -> reset.ask(new EmailAddress(email.getValue())))) {
            return;
        }
        var answer = new Paragraph(getTranslation("people.forgot-answer"));
        answer.getElement().setAttribute("role", "status");
        answer.setTestId("answer");
        content.removeAll();
        content.add(new H1(getTranslation("people.forgot-asked")), answer, toSignIn());
    }

    private Anchor toSignIn() {
        return new Anchor(WebSecurity.SIGN_IN, getTranslation("people.welcome-to-sign-in"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.forgot-title");
    }
}
