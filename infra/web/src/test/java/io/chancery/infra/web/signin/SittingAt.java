package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinSession;

/// Lets a test of views sit at a sign-in, as the browser does that began it.
public final class SittingAt {

    private SittingAt() {}

    /// In the Vaadin session of this thread.
    public static void signIn(SignInId id, KnownPerson person) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute("io.chancery.sign-in", new CurrentSignIn.Held(id, person.uuid()));
    }
}
