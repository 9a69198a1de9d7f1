package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.clustering.Cluster;
import io.chancery.infra.clustering.ClusterTopic;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that live on this node, by the hash of their key. When another node takes one over, it says so, and the
/// one here ends without ending the person's session.
final class LocalSessions {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSessions.class);
    private static final long ENDED = Long.MAX_VALUE;

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final ClusterTopic takeovers;

    LocalSessions(Cluster cluster) {
        this.takeovers = cluster.topic("session-takeovers", this::takenOver);
    }

    void add(LocalSession local, HttpSession session) {
        session.setAttribute(LocalSession.ATTRIBUTE, local);
        sessions.put(local.key().hash(), session);
    }

    void remove(LocalSession local, HttpSession session) {
        sessions.computeIfPresent(local.key().hash(), (_, known) -> isSame(known, session) ? null : known);
    }

    /// The session of that key, when it lives here and nowhere else.
    Optional<HttpSession> find(SessionKey key) {
        return Optional.ofNullable(sessions.get(key.hash())).filter(LocalSessions::isCurrent);
    }

    int count() {
        return sessions.size();
    }

    void announceTakeover(LocalSession local) {
        announce(local.key().hash(), local.epoch());
    }

    void announceEnd(LocalSession local) {
        announce(local.key().hash(), ENDED);
    }

    private void announce(String hash, long epoch) {
        var text = hash.getBytes(StandardCharsets.US_ASCII);
        takeovers.publish(ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(epoch)
                .put(text)
                .array());
    }

    private void takenOver(byte[] message) {
        if (message.length < Long.BYTES) {
            return;
        }
        long epoch = ByteBuffer.wrap(message).getLong();
        var hash = new String(message, Long.BYTES, message.length - Long.BYTES, StandardCharsets.US_ASCII);
        var session = sessions.get(hash);
        if (session == null) {
            return;
        }
        try {
            var local = LocalSession.of(session);
            if (local != null && local.epoch() < epoch) {
                local.moveOn();
                Thread.startVirtualThread(() -> leave(session));
            }
        } catch (IllegalStateException alreadyEnded) {
            sessions.remove(hash, session);
        }
    }

    /// Ends what this node has of a session that lives on elsewhere.
    static void leave(HttpSession session) {
        try {
            SessionCopies.vaadinSession(session).ifPresent(LocalSessions::hangUp);
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            LOG.debug("A session that moved on had ended here already");
        }
    }

    /// Before the pages here are closed, which would tell the browser by push that its session is over. It connects
    /// anew,
    /// to the node that goes on.
    private static void hangUp(VaadinSession vaadin) {
        if (vaadin.getLockInstance() == null) {
            return;
        }
        vaadin.lock();
        try {
            for (var ui : vaadin.getUIs()) {
                var push = ui.getInternals().getPushConnection();
                if (push != null && push.isConnected()) {
                    push.disconnect();
                }
            }
        } finally {
            vaadin.unlock();
        }
    }

    private static boolean isCurrent(HttpSession session) {
        try {
            var local = LocalSession.of(session);
            return local != null && local.place() == LocalSession.Place.HERE;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private static boolean isSame(HttpSession one, HttpSession other) {
        return one == other || one.getId().equals(other.getId());
    }
}
