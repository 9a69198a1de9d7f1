package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the session after each click, still under its lock and before the answer is written: an answered click is
/// never lost.
final class CopyingUidlHandler extends UidlRequestHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(CopyingUidlHandler.class);

    private final transient SessionCopies copies;

    CopyingUidlHandler(SessionCopies copies) {
        this.copies = copies;
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        var local = SessionCopies.local(session).orElse(null);
        var answer = super.synchronizedHandleRequest(session, request, response, body);
        try {
            if (local != null) {
                SessionCopies.requireHere(local);
            }
            copies.copyHeld(session);
            return answer;
        } catch (TakenOver e) {
            LOG.info("A page is told to load anew: {}", e.getMessage());
            return Optional.of(() ->
                    commitJsonResponse(response, VaadinService.createCriticalNotificationJSON(null, null, null, null)));
        }
    }

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new CatchingUpRpcHandler();
    }
}
