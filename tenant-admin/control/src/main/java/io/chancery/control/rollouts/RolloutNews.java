package io.chancery.control.rollouts;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Tells open screens that a rollout moved on. Word in the change log is about a firm, so it is told of the rollout's
/// first.
@InControl(propagation = Propagation.MANDATORY)
class RolloutNews {

    private final JdbcClient jdbc;
    private final ChangeLog changes;

    RolloutNews(JdbcClient jdbc, ChangeLog changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public void tell(RolloutId rollout) {
        jdbc.sql("select tenant from control.rollout_firm where rollout = :rollout order by place limit 1")
                .param("rollout", rollout.value())
                .query(UUID.class)
                .optional()
                .ifPresent(firm -> changes.append(new TenantId(firm), ChangeKind.ROLLOUT));
    }
}
