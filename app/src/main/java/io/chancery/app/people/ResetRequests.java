package io.chancery.app.people;

import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who says that they forgot their password, until a job has looked whether anybody has that address. The address
/// stands in the firm's own table and not in the work, which the provider can see.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ResetRequests {

    /// What no job ever took.
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final SecurityCounts counts;
    private final Clock clock;

    ResetRequests(JdbcClient jdbc, Jobs jobs, SecurityCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.counts = counts;
        this.clock = clock;
    }

    /// @param email as it was typed
    /// @param address of the network it was asked from; empty when nobody knows
    record Request(String email, String address) {}

    void keep(EmailAddress email, String address) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into reset_request (id, email, address, asked_at)
                        values (:id, :email, :address, :now)
                        """)
                .param("id", id)
                .param("email", email.value())
                .param("address", address)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from reset_request where asked_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        counts.add(SecurityEvent.RESET_ASKED, 1);
        jobs.enqueue(ResetLetterJob.KIND, id.toString(), "");
    }

    /// Empty when it was taken before.
    Optional<Request> take(UUID id) {
        return jdbc.sql("delete from reset_request where id = :id returning email, address")
                .param("id", id)
                .query(Request.class)
                .optional();
    }
}
