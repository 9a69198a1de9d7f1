package io.chancery.app.people;

import io.chancery.infra.persistence.Ids;
import java.time.Instant;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A browser's session for work that a test does without a browser: what is asked of it is asked here, and its owner
/// has just proved who they are.
public final class InSession implements AutoCloseable {

    private final MockHttpSession session = new MockHttpSession();
    /// Another one each time: an address gets so many tries and no more.
    private final String address = "192.0.2.7 " + Ids.next();

    private InSession() {}

    public static InSession open() {
        var opened = new InSession();
        opened.prove(Instant.now());
        opened.comeBack();
        return opened;
    }

    /// Its owner proved at that moment who they are.
    void prove(Instant moment) {
        session.setAttribute("io.chancery.proved-at", moment);
    }

    /// After another session of the same thread.
    void comeBack() {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @Override
    public void close() {
        RequestContextHolder.resetRequestAttributes();
    }
}
