package io.chancery.infra.web.sessions;

import com.vaadin.flow.internal.CurrentInstance;
import io.chancery.infra.clustering.Versioned;
import io.chancery.infra.clustering.VersionedMap;
import io.chancery.infra.clustering.VersionedMap.Outcome;
import io.chancery.infra.clustering.VersionedMap.Unanswered;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.tenancy.SessionTenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes on with a session that another node had: finds its copy, claims it, and makes it live here.
final class SessionRestore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRestore.class);

    /// Two nodes that claim the same copy at once: one wins, the other reads what the winner wrote.
    private static final int CLAIMS_MAX = 3;

    private static final int STRIPES = 64;

    private final VersionedMap map;
    private final CopySeal seal;
    private final SessionCodec codec;
    private final LocalSessions locals;
    private final Revival revival;
    private final CopyMeter meter;
    private final String build;
    private final Clock clock;
    private final ReentrantLock[] flights =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    SessionRestore(
            VersionedMap map,
            CopySeal seal,
            SessionCodec codec,
            LocalSessions locals,
            Revival revival,
            CopyMeter meter,
            String build,
            Clock clock) {
        this.map = map;
        this.seal = seal;
        this.codec = codec;
        this.locals = locals;
        this.revival = revival;
        this.meter = meter;
        this.build = build;
        this.clock = clock;
    }

    /// The session of that key, alive on this node: simultaneous requests of one person get the same one. Empty when
    /// nobody has it, when it is not of this build, or when it was made at another firm's host.
    ///
    /// @throws Unanswered when nobody knows; the person is not signed out for that
    Optional<HttpSession> resume(SessionKey key, HttpServletRequest request) throws Unanswered {
        var flight = flights[Math.floorMod(key.hashCode(), STRIPES)];
        flight.lock();
        try {
            var here = locals.find(key);
            return here.isPresent() ? here.filter(SessionRestore::belongsHere) : restore(key, request);
        } finally {
            flight.unlock();
        }
    }

    private Optional<HttpSession> restore(SessionKey key, HttpServletRequest request) throws Unanswered {
        var begun = System.nanoTime();
        for (int claims = 0; claims < CLAIMS_MAX; claims++) {
            var found = map.find(key.hash()).orElse(null);
            if (found == null) {
                return Optional.empty();
            }
            var copy = trusted(key, found).orElse(null);
            if (copy == null) {
                meter.restored(System.nanoTime() - begun, "refused");
                return Optional.empty();
            }
            var attributes = read(key, copy).orElse(null);
            if (attributes == null) {
                meter.restored(System.nanoTime() - begun, "unreadable");
                return Optional.empty();
            }
            var local = new LocalSession(key, found.epoch() + 1);
            if (claim(local, copy) != Outcome.SUPERSEDED) {
                var session = install(local, attributes, request);
                locals.announceTakeover(local);
                meter.restored(System.nanoTime() - begun, "restored");
                return Optional.of(session);
            }
        }
        LOG.warn("{} is claimed by several nodes at once", key);
        return Optional.empty();
    }

    private Optional<SessionCopy> trusted(SessionKey key, Versioned found) {
        var bytes = seal.open(key.hash(), found).orElse(null);
        if (bytes == null) {
            LOG.error("The copy of {} was tampered with and is not read", key);
            return Optional.empty();
        }
        var copy = SessionCopy.of(bytes);
        if (!copy.build().equals(build)) {
            LOG.info("The copy of {} is of build {} and is not read by {}", key, copy.build(), build);
            return Optional.empty();
        }
        if (copy.life(clock.instant()).isNegative()) {
            return Optional.empty();
        }
        if (!Objects.equals(copy.tenant(), TenantContext.current().orElse(null))) {
            LOG.warn("The copy of {} belongs to firm {} and is not read at another's host", key, copy.tenant());
            return Optional.empty();
        }
        return Optional.of(copy);
    }

    /// Empty when this build cannot read what it wrote itself: a defect, after which the person signs in again.
    private Optional<Map<?, ?>> read(SessionKey key, SessionCopy copy) {
        var before = CurrentInstance.getInstances();
        try {
            revival.announceService();
            return Optional.of((Map<?, ?>) codec.read(copy.attributes()));
        } catch (CannotBeRead e) {
            LOG.error("The copy of {} is lost", key, e);
            return Optional.empty();
        } finally {
            CurrentInstance.clearAll();
            CurrentInstance.restoreInstances(before);
        }
    }

    /// Writes the copy anew under a higher epoch, which shuts the node out that had it.
    private Outcome claim(LocalSession local, SessionCopy copy) {
        var hash = local.key().hash();
        return map.write(hash, seal.seal(hash, local.epoch(), 0, copy.bytes()), copy.life(clock.instant()));
    }

    private HttpSession install(LocalSession local, Map<?, ?> attributes, HttpServletRequest request) {
        var session = request.getSession(true);
        SessionAttributes.put(attributes, session);
        locals.add(local, session);
        revival.revive(session, clock);
        return session;
    }

    private static boolean belongsHere(HttpSession session) {
        return Objects.equals(SessionTenant.of(session), TenantContext.current().orElse(null));
    }
}
