package io.chancery.control.operators;

import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// The single-use links by which operators set their password.
@InControl(propagation = Propagation.MANDATORY)
class OperatorLinks {

    static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes every older link of the operator worthless.
    public void keep(OperatorId operator, LinkHash hash) {
        var now = clock.instant();
        jdbc.sql("update control.operator_link set used_at = :now where operator = :operator and used_at is null")
                .param("now", Timestamp.from(now))
                .param("operator", operator.value())
                .update();
        jdbc.sql("""
                        insert into control.operator_link (token_hash, operator, created_at, expires_at)
                        values (:hash, :operator, :now, :until)
                        """)
                .param("hash", hash.value())
                .param("operator", operator.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(VALID)))
                .update();
    }

    /// Whose link it is, if it can still be used.
    public Optional<OperatorId> owner(LinkHash hash) {
        return jdbc.sql("""
                        select operator from control.operator_link
                         where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", hash.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(OperatorId::new);
    }

    /// Uses the link up; of two who try at once, one gets it.
    public Optional<OperatorId> use(LinkHash hash) {
        return jdbc.sql("""
                        update control.operator_link set used_at = :now
                         where token_hash = :hash and used_at is null and expires_at > :now
                        returning operator
                        """)
                .param("hash", hash.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(OperatorId::new);
    }
}
