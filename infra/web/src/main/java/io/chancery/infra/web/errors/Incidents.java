package io.chancery.infra.web.errors;

import io.chancery.infra.web.log.Saved;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Gives what nobody expected a number that a person can report and a reader of the log can find.
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    /// Letters and digits that cannot be mistaken for one another on the telephone.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private Incidents() {}

    /// @param saved whether the request had committed a change before it failed
    record Incident(String number, Saved.Answer saved) {

        /// The sentence that tells a person what became of their work.
        String key() {
            return switch (saved) {
                case NOTHING -> "web.error-nothing-saved";
                case SOMETHING -> "web.error-something-saved";
                case UNKNOWN -> "web.error-unknown-saved";
            };
        }
    }

    /// Logs the failure of the request at hand under a new number.
    static Incident of(Throwable failure) {
        return of(failure, Saved.inThisRequest());
    }

    static Incident of(Throwable failure, Saved.Answer saved) {
        var number = new StringBuilder();
        ThreadLocalRandom.current().ints(LENGTH, 0, SIGNS.length()).forEach(sign -> number.append(SIGNS.charAt(sign)));
        number.insert(LENGTH / 2, '-');
        var incident = new Incident(number.toString(), saved);
        // Nobody is there to read a number when the browser has hung up, and nothing is broken.
        var level = FailureNotices.find(failure, ClientAbortException.class) == null ? Level.ERROR : Level.DEBUG;
        LOG.atLevel(level).setCause(failure).log("Incident {} ({} saved)", incident.number(), incident.saved());
        return incident;
    }
}
