package io.chancery.app.support;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.app.people.SupportGuest;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.infra.web.live.LiveScreens;
import org.springframework.stereotype.Component;

/// Writes into the firm's log which page a guest opens, before it opens: what cannot be written down is not shown. And
/// ends their session at once when the firm ends the access: nothing is pushed to its pages any more.
@Component
class GuestTrail implements VaadinServiceInitListener {

    private final SupportLog log;
    private final SupportDoor door;
    private final LiveScreens live;

    GuestTrail(SupportLog log, SupportDoor door, LiveScreens live) {
        this.log = log;
        this.door = door;
        this.live = live;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> watch(init.getUI()));
    }

    private void watch(UI page) {
        page.addBeforeEnterListener(this::note);
        if (SupportGuest.current().isPresent()) {
            live.follow(page, ChangesAsNews.SUPPORT, this::leaveWhenEnded);
        }
    }

    private void note(BeforeEnterEvent event) {
        var place = event.getLocation();
        // What stands behind the door's address lets somebody in, and is no business of the log.
        var address = place.getPath().equals(SupportPlace.DOOR) ? place.getPath() : place.getPathWithQueryParameters();
        SupportGuest.current().ifPresent(guest -> log.looked(guest, "/" + address));
    }

    private void leaveWhenEnded() {
        var ended = SupportGuest.current()
                .filter(guest -> door.now(guest).isEmpty())
                .isPresent();
        if (ended) {
            VaadinSession.getCurrent().getSession().invalidate();
        }
    }
}
