package io.chancery.infra.web.sessions;

import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What this node knows of its own copy-keeping for one session. It stays in the session's attributes and is no part of
/// the copy.
final class LocalSession {

    static final String ATTRIBUTE = "io.chancery.session";

    enum Place {
        HERE,
        ELSEWHERE,
        ENDED
    }

    private final SessionKey key;
    private final long epoch;
    private long version;

    private volatile boolean changed;
    private volatile boolean pushed;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile Place place = Place.HERE;

    /// @param epoch how often the session has moved to another node, this node included, beginning at 1
    LocalSession(SessionKey key, long epoch) {
        this.key = key;
        this.epoch = epoch;
    }

    static @Nullable LocalSession of(HttpSession session) {
        return (LocalSession) session.getAttribute(ATTRIBUTE);
    }

    SessionKey key() {
        return key;
    }

    long epoch() {
        return epoch;
    }

    /// Only under the Vaadin session's lock, so that the order of versions is the order of states.
    long nextVersion() {
        return ++version;
    }

    /// An attribute has changed, which must be copied before the answer leaves.
    void change() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /// The server changed the session by itself, which may be copied a little later.
    void push() {
        pushed = true;
    }

    boolean isChangedOrPushed() {
        return changed || pushed;
    }

    /// Before the state is read: what changes meanwhile counts as changed again.
    void beginCopy() {
        changed = false;
        pushed = false;
    }

    /// Whether the caller is the one to copy this session soon; the others may rely on it.
    boolean startWaiting() {
        return waiting.compareAndSet(false, true);
    }

    void stopWaiting() {
        waiting.set(false);
    }

    /// Another node goes on with this session, or has ended it; nothing that happens here counts any more.
    void moveOn() {
        place = Place.ELSEWHERE;
    }

    void end() {
        place = Place.ENDED;
    }

    Place place() {
        return place;
    }

    boolean isElsewhere() {
        return place == Place.ELSEWHERE;
    }
}
