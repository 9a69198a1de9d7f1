package io.chancery.app.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.app.people.PasswordReset;
import io.chancery.app.people.WelcomeSheet;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.WebSecurity;

/// Where the link of a letter leads that lets somebody set a new password. They sign in with it afterwards, as always.
@Route(value = ResetView.PATH, autoLayout = false)
@AnonymousAllowed
class ResetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "new-password";

    private final PasswordReset reset;
    private final Section content = new Section();

    ResetView(PasswordReset reset, TenantDirectory directory) {
        this.reset = reset;
        addClassName("ch-door");
        add(new FirmHead(directory), content);
    }

    /// Opening the page uses nothing up: programs that look at links before people do would otherwise do so.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var secret = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        show(reset.open(secret).<Component>map(sheet -> form(secret, sheet)).orElseGet(this::over));
    }

    private ResetForm form(String secret, WelcomeSheet sheet) {
        return new ResetForm(sheet, (command, password) -> {
            reset.set(command, secret, password);
            show(section(
                    "people.reset-done-title", "people.reset-done", WebSecurity.SIGN_IN, "people.welcome-to-sign-in"));
        });
    }

    private Component over() {
        return section(
                "people.welcome-used-title", "error.people.reset-over", ForgottenView.PATH, "people.forgot-title");
    }

    private Component section(String title, String text, String path, String link) {
        return new Section(
                new H1(getTranslation(title)),
                new Paragraph(getTranslation(text)),
                new Anchor(path, getTranslation(link)));
    }

    private void show(Component what) {
        content.removeAll();
        content.add(what);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.reset-title");
    }
}
