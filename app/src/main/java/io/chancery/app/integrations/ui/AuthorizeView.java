package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.chancery.app.forms.OwnAddress;
import io.chancery.app.integrations.AppConsents;
import io.chancery.app.integrations.AppIsUnknown;
import io.chancery.app.integrations.AppRequest;
import io.chancery.app.integrations.AskedWrongly;
import io.chancery.app.integrations.Asking;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.FirmHead;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.themes.form.VerbButton;
import jakarta.annotation.security.RolesAllowed;

/// Where an app sends people to be let in: they see who asks, for what and in whose name, and say yes or no, or sign
/// out when it is not their name. Whoever is not signed in does so first and comes back here.
@Route(value = AuthorizeView.PATH, autoLayout = false)
@RolesAllowed(Permission.SIGNED_IN)
class AuthorizeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "oauth2/authorize";

    private final AppConsents consents;
    private final AuthenticationContext authentication;
    private final Section content = new Section();
    private final CommandId command = CommandId.next();

    AuthorizeView(AppConsents consents, AuthenticationContext authentication, TenantDirectory directory) {
        this.consents = consents;
        this.authentication = authentication;
        addClassName("ch-door");
        add(new FirmHead(directory), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request = AppRequest.of(event.getLocation().getQueryParameters().getParameters());
        content.removeAll();
        try {
            var asking = consents.open(request, OwnAddress.current());
            if (asking.isAllowed()) {
                allow(request);
            } else {
                ask(asking, request);
            }
        } catch (AskedWrongly wrong) {
            leave(wrong.back());
        } catch (AppIsUnknown unknown) {
            content.add(
                    new H1(getTranslation("integrations.authorize.unknown")),
                    new Paragraph(getTranslation("error.integrations.app-unknown")));
        }
    }

    private void ask(Asking asking, AppRequest request) {
        // Create
        var person = CurrentPerson.require();
        var may = new UnorderedList();
        asking.scopes().forEach(scope -> may.add(new ListItem(IntegrationWords.scopeForPerson(this, scope))));
        var allow = new VerbButton(getTranslation("integrations.authorize.allow"), () -> allow(request));
        allow.addThemeVariants(ButtonVariant.PRIMARY);
        allow.setTestId("allow");
        var refuse = new VerbButton(
                getTranslation("integrations.authorize.refuse"),
                () -> leave(consents.refuse(request, OwnAddress.current())));
        refuse.setTestId("refuse");
        var signOut = new Button(
                getTranslation("integrations.authorize.sign-out", person.name()), _ -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        signOut.setTestId("sign-out");

        // Lay out
        content.add(
                new H1(getTranslation("integrations.authorize.title", asking.app())),
                new Paragraph(getTranslation("integrations.authorize.who", person.name(), person.email())),
                may,
                new Paragraph(getTranslation("integrations.authorize.bounds")),
                new Paragraph(getTranslation("integrations.authorize.back", asking.host())),
                allow,
                refuse,
                signOut);
    }

    private void allow(AppRequest request) {
        leave(consents.allow(command, request, OwnAddress.current()));
    }

    private void leave(String address) {
        content.removeAll();
        content.add(new Paragraph(getTranslation("integrations.authorize.leaving")));
        UI.getCurrentOrThrow().getPage().setLocation(address);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("integrations.authorize.page");
    }
}
