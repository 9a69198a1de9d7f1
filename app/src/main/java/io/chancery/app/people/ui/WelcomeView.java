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
import io.chancery.app.people.Welcome;
import io.chancery.app.people.WelcomeSheet;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.WebSecurity;

/// Where a new person comes in by their link: they say what they are called and set their password.
@Route(value = WelcomeView.PATH, autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "welcome";

    private final Welcome welcome;
    private final Entrance entrance;
    private final Section content = new Section();

    WelcomeView(Welcome welcome, Entrance entrance, TenantDirectory directory) {
        this.welcome = welcome;
        this.entrance = entrance;
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
        content.removeAll();
        content.add(welcome.open(secret)
                .<Component>map(sheet -> form(secret, sheet))
                .orElseGet(this::usedUp));
    }

    private WelcomeForm form(String secret, WelcomeSheet sheet) {
        return new WelcomeForm(sheet, (command, name, password) -> {
            var page = entrance.enter(welcome.accept(command, secret, name, password));
            getUI().ifPresent(ui -> ui.getPage().setLocation(page));
        });
    }

    private Component usedUp() {
        var signIn = new Anchor(WebSecurity.SIGN_IN, getTranslation("people.welcome-to-sign-in"));
        var section = new Section(
                new H1(getTranslation("people.welcome-used-title")),
                new Paragraph(getTranslation("error.people.link-used")),
                signIn);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.welcome-title");
    }
}
