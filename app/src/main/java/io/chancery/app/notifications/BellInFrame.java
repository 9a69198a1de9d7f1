package io.chancery.app.notifications;

import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.FrameTool;
import io.chancery.infra.web.live.LiveScreens;
import org.springframework.stereotype.Component;

/// Puts the bell into the header.
@Component
class BellInFrame implements FrameTool {

    private final Notifications notifications;
    private final FramePerson person;
    private final LiveScreens live;

    BellInFrame(Notifications notifications, FramePerson person, LiveScreens live) {
        this.notifications = notifications;
        this.person = person;
        this.live = live;
    }

    @Override
    public String permission() {
        return Permission.SIGNED_IN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public com.vaadin.flow.component.Component tool() {
        var bell = new Bell(notifications, person.zone());
        live.follow(bell, Notifications.CHANGED, CurrentPerson.require().id().toString(), bell::show);
        return bell;
    }
}
