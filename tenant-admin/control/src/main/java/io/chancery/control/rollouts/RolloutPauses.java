package io.chancery.control.rollouts;

import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// When a rollout stood still.
@InControl(propagation = Propagation.MANDATORY)
class RolloutPauses {

    private final JdbcClient jdbc;

    RolloutPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param trouble why, such as `error-budget`; null when a person said so
    public void begin(RolloutId rollout, Instant now, @Nullable String trouble) {
        jdbc.sql("insert into control.rollout_pause (rollout, from_at, trouble) values (:rollout, :now, :trouble)")
                .param("rollout", rollout.value())
                .param("now", Timestamp.from(now))
                .param("trouble", trouble)
                .update();
    }

    /// Ends the one that lasts, if one does.
    public void end(RolloutId rollout, Instant now) {
        jdbc.sql("update control.rollout_pause set until_at = :now where rollout = :rollout and until_at is null")
                .param("now", Timestamp.from(now))
                .param("rollout", rollout.value())
                .update();
    }
}
