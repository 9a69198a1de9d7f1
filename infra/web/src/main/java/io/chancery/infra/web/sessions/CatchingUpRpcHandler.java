package io.chancery.infra.web.sessions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;

/// Brings a browser and a restored page together again when the browser has seen more than the copy knew.
///
/// Push advances the counter of what was sent: a restored page behind its browser would have every answer ignored
/// and be dead to clicks. A browser that has counted more questions than the copy lost an answer's copy: then the
/// page shows what the copy knew, and the question, asked of a page that is gone, is not put to it.
final class CatchingUpRpcHandler extends ServerRpcHandler {

    private static final long serialVersionUID = 1;

    @Override
    protected void handleRpc(UI ui, String message, VaadinRequest request, RpcRequest rpc)
            throws MessageIdSyncException {
        var internals = ui.getInternals();
        boolean behind = rpc.getSyncId() >= internals.getServerSyncId();
        int asked = rpc.getClientToServerId();
        if (Revival.isRestored(ui)) {
            Revival.forget(ui);
            if (asked > internals.getLastProcessedClientToServerId() + 1) {
                internals.setLastProcessedClientToServerId(asked, new byte[0]);
                sendAll(ui);
            }
        }
        super.handleRpc(ui, message, request, rpc);
        if (behind) {
            sendAll(ui);
        }
    }

    /// As Vaadin does when the browser itself asks for everything.
    private static void sendAll(UI ui) {
        ui.getInternals().getStateTree().prepareForResync();
        ui.getInternals().getDependencyList().clearPendingSendToClient();
        throw new ResynchronizationRequiredException();
    }
}
