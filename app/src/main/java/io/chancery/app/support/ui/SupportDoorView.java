package io.chancery.app.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.app.people.ui.FirmHead;
import io.chancery.app.support.SupportDoor;
import io.chancery.app.support.SupportLinkIsUsedUp;
import io.chancery.app.support.SupportPlace;
import io.chancery.control.support.SupportAccess;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.themes.form.VerbButton;

/// Where somebody of support comes in by a link that works once. Every link that does not work says the same.
@Route(value = SupportPlace.DOOR, autoLayout = false)
@AnonymousAllowed
class SupportDoorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SupportDoor door;
    private final Entrance entrance;
    private final Section content = new Section();

    SupportDoorView(SupportDoor door, Entrance entrance, TenantDirectory directory) {
        this.door = door;
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
        show(door.open(secret).map(access -> form(secret, access)).orElseGet(this::usedUp));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.door.title");
    }

    private Component[] form(String secret, SupportAccess access) {
        var enter = new VerbButton(getTranslation("support.door.enter"), () -> enter(secret));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {
            new H1(getTranslation("support.door.welcome", access.operatorName())),
            new Paragraph(getTranslation("support.door.text")),
            enter
        };
    }

    private Component[] usedUp() {
        return new Component[] {
            new H1(getTranslation("support.door.used-title")), new Paragraph(getTranslation("error.support.link-used"))
        };
    }

    private void enter(String secret) {
        try {
            var page = entrance.enter(door.enter(secret));
            getUI().ifPresent(ui -> ui.getPage().setLocation(page));
        } catch (SupportLinkIsUsedUp late) {
            show(usedUp());
        }
    }

    private void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
