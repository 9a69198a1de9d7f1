package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.chancery.infra.clustering.VersionedMap;
import io.chancery.infra.web.tenancy.SessionTenant;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a copy of each session of this node in the memory of another. A copy that fails never fails the person's
/// click: it is reported, and their session ends with this node.
final class SessionCopies {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCopies.class);

    private final VersionedMap map;
    private final CopySeal seal;
    private final SessionCodec codec;
    private final LocalSessions locals;
    private final CopyMeter meter;
    private final String build;
    private final Clock clock;
    private volatile boolean keeping;

    SessionCopies(
            VersionedMap map,
            CopySeal seal,
            SessionCodec codec,
            LocalSessions locals,
            CopyMeter meter,
            String build,
            Clock clock) {
        this.map = map;
        this.seal = seal;
        this.codec = codec;
        this.locals = locals;
        this.meter = meter;
        this.build = build;
        this.clock = clock;
    }

    /// Copies the session whose lock the caller holds.
    ///
    /// @throws TakenOver when another node goes on with the session: the caller's answer must not be given
    void copyHeld(VaadinSession vaadin) throws TakenOver {
        if (vaadin.getSession() instanceof WrappedHttpSession wrapped) {
            copy(wrapped.getHttpSession());
        }
    }

    /// What this node knows of a session, to ask later whether it is still here.
    static Optional<LocalSession> local(VaadinSession vaadin) {
        return vaadin.getSession() instanceof WrappedHttpSession wrapped
                ? Optional.ofNullable(LocalSession.of(wrapped.getHttpSession()))
                : Optional.empty();
    }

    /// Takes the session's lock, if it has one, and copies it when an attribute has changed.
    void copyChanged(HttpSession session) throws TakenOver {
        copyIf(session, LocalSession::isChanged);
    }

    /// Takes the session's lock and copies it when the server has changed it and nothing has copied it since.
    void copyPushed(HttpSession session) throws TakenOver {
        copyIf(session, LocalSession::isChangedOrPushed);
    }

    private void copyIf(HttpSession session, Predicate<LocalSession> due) throws TakenOver {
        var local = LocalSession.of(session);
        if (local == null || !due.test(local)) {
            return;
        }
        var vaadin = vaadinSession(session).orElse(null);
        if (vaadin == null || vaadin.getLockInstance() == null) {
            copy(session);
            return;
        }
        vaadin.lock();
        try {
            if (due.test(local)) {
                copy(session);
            }
        } finally {
            vaadin.unlock();
        }
    }

    private void copy(HttpSession session) throws TakenOver {
        var local = LocalSession.of(session);
        if (local == null || local.place() == LocalSession.Place.ENDED) {
            return;
        }
        requireHere(local);
        var begun = System.nanoTime();
        local.beginCopy();
        var attributes = SessionAttributes.take(session);
        var written = written(attributes);
        if (written == null) {
            return;
        }
        var copy = new SessionCopy(build, SessionTenant.of(session), expiresAt(session), written);
        var bytes = copy.bytes();
        var hash = local.key().hash();
        var outcome =
                map.write(hash, seal.seal(hash, local.epoch(), local.nextVersion(), bytes), copy.life(clock.instant()));
        meter.copied(System.nanoTime() - begun, bytes.length, written.length, outcome);
        switch (outcome) {
            case WRITTEN -> {}
            case UNANSWERED -> local.change();
            case SUPERSEDED -> {
                local.moveOn();
                throw new TakenOver(local);
            }
        }
    }

    /// @throws TakenOver when another node goes on with the session
    static void requireHere(LocalSession local) throws TakenOver {
        if (local.isElsewhere()) {
            throw new TakenOver(local);
        }
    }

    private byte @Nullable [] written(LinkedHashMap<String, Object> attributes) {
        try {
            return codec.write(attributes);
        } catch (CannotBeWritten e) {
            LOG.error("A session is not copied: {}", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever a component's own writing throws, it must not take the answer with it.
            LOG.error("A session is not copied", e);
        }
        meter.failed();
        return null;
    }

    /// Ends the copy for good, unless the node is going: then others go on with its sessions.
    void end(LocalSession local) {
        if (!keeping && local.place() == LocalSession.Place.HERE) {
            local.end();
            map.end(local.key().hash());
            locals.announceEnd(local);
        }
    }

    /// From now on sessions that end here live on elsewhere.
    void keepAll() {
        keeping = true;
    }

    static Optional<VaadinSession> vaadinSession(HttpSession session) {
        return VaadinSession.getAllSessions(session).stream().findFirst();
    }

    /// Counted from what the person did last; what the server changed by itself keeps nobody signed in.
    private Instant expiresAt(HttpSession session) {
        var usedAt = vaadinSession(session)
                .filter(vaadin -> vaadin.getLockInstance() != null)
                .map(vaadin -> Instant.ofEpochMilli(vaadin.getLastRequestTimestamp()))
                .orElseGet(clock::instant);
        return usedAt.plusSeconds(session.getMaxInactiveInterval());
    }
}
