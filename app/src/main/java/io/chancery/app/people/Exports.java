package io.chancery.app.people;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.web.signin.FreshFactor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of many rows that people take out of the firm. Whoever takes one has just proved that it is they, and it
/// stands in the log; what is unusual is counted.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class Exports {

    /// More rows than anybody reads.
    static final int USUAL_ROWS_MAX = 1_000;

    /// More files than anybody needs.
    static final int USUAL_FILES_A_DAY = 10;

    static final String ACTION = "people.exported";

    private final SecurityCounts counts;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Exports(SecurityCounts counts, AuditTrail trail, JdbcClient jdbc, Clock clock) {
        this.counts = counts;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Before the file is fetched, so that whoever has to prove something can be asked.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when they have to confirm that it is they
    @FreshFactor
    @Transactional(readOnly = true)
    public void ask() {
        CurrentPerson.require();
    }

    /// While it is fetched, before anything of it is written.
    ///
    /// @throws io.chancery.infra.web.signin.ProofIsStale when [#ask] was gone around
    @FreshFactor
    public void leaves(String fileName, int rows) {
        var person = CurrentPerson.require();
        trail.record(
                ACTION,
                "person",
                person.uuid(),
                AuditDetails.of(person.name()).changed(Map.of(), Map.of("file", fileName, "rows", rows)));
        if (rows > USUAL_ROWS_MAX || filesOfTheDay(person.id()) > USUAL_FILES_A_DAY) {
            counts.add(SecurityEvent.UNUSUAL_EXPORT, 1);
        }
    }

    private int filesOfTheDay(PersonId person) {
        return jdbc.sql(
                        "select count(*) from audit_entry where subject_id = :person and action = :action and at > :since")
                .param("person", person.value())
                .param("action", ACTION)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }
}
