package io.chancery.infra.web.signin;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Random questions that one browser has to answer, each once and soon. They stand in its session: what was asked of
/// one browser is no question to another.
public final class Challenges {

    /// As long as a browser's own window stays open.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /// A browser may have several pages open; older questions are forgotten.
    static final int KEPT = 8;

    private static final String ATTRIBUTE = "io.chancery.challenges";

    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    private record Asked(String challenge, Instant at) implements Serializable {}

    /// @param asked the oldest first
    private record Open(List<Asked> asked) implements Serializable {}

    /// 256 random bits, in Base64 for addresses.
    ///
    /// @throws IllegalStateException where there is no session
    public String next() {
        var session = session();
        var challenge = OneTimeToken.next().secret();
        var asked = Stream.concat(open(session).stream(), Stream.of(new Asked(challenge, clock.instant())))
                .toList();
        keep(session, asked.subList(Math.max(0, asked.size() - KEPT), asked.size()));
        return challenge;
    }

    /// Takes the answer to a question, whatever it is worth.
    ///
    /// @return false when it was never asked here, was answered before, or was asked too long ago
    public boolean take(String challenge) {
        var session = session();
        var asked = open(session);
        var others =
                asked.stream().filter(one -> !one.challenge().equals(challenge)).toList();
        keep(session, others);
        return others.size() < asked.size();
    }

    private List<Asked> open(ThreadSession session) {
        var earliest = clock.instant().minus(PATIENCE);
        return session.get().apply(ATTRIBUTE) instanceof Open open
                ? open.asked().stream()
                        .filter(one -> one.at().isAfter(earliest))
                        .toList()
                : List.of();
    }

    private static void keep(ThreadSession session, List<Asked> asked) {
        session.put().accept(ATTRIBUTE, new Open(List.copyOf(asked)));
    }

    private static ThreadSession session() {
        return ThreadSession.find().orElseThrow(() -> new IllegalStateException("A question needs somebody's session"));
    }
}
