package io.chancery.infra.web.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.web.live.LiveScreens;
import org.springframework.security.core.context.SecurityContextHolder;

/// Takes the open pages away from a sign-in that was ended elsewhere, at once and not with their next click: until
/// then they would go on showing what is pushed to them.
final class EndedSignIns implements VaadinServiceInitListener {

    private final SignInKeeping keeping;
    private final LiveScreens live;

    EndedSignIns(SignInKeeping keeping, LiveScreens live) {
        this.keeping = keeping;
        this.live = live;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> watch(init.getUI()));
    }

    private void watch(UI page) {
        CurrentSignIn.find()
                .ifPresent(
                        signIn -> live.follow(page, SignInBook.ENDED, signIn.toString(), () -> leaveWhenEnded(signIn)));
    }

    /// Asks the row and not the news: news come again with each move of the session, whatever happened.
    private void leaveWhenEnded(SignInId signIn) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof KnownPerson person
                && !keeping.isOpen(person, signIn)) {
            // Its pages are told that their session is over, and load the sign-in.
            VaadinSession.getCurrent().getSession().invalidate();
        }
    }
}
