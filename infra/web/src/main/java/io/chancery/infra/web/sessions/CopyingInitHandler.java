package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.JavaScriptBootstrapHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the session when a page has been opened, before the browser hears of it.
final class CopyingInitHandler extends JavaScriptBootstrapHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(CopyingInitHandler.class);

    /// The answer, some 20 KB, stays here until the copy is written.
    private static final int BUFFER_BYTES = 256 * 1024;

    private final transient SessionCopies copies;

    CopyingInitHandler(SessionCopies copies) {
        this.copies = copies;
    }

    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (response instanceof HttpServletResponse servlet && !servlet.isCommitted()) {
            servlet.setBufferSize(BUFFER_BYTES);
        }
        boolean handled = super.synchronizedHandleRequest(session, request, response);
        try {
            copies.copyHeld(session);
        } catch (TakenOver e) {
            LOG.info("A page was opened in a session that moved on: {}", e.getMessage());
        }
        return handled;
    }
}
