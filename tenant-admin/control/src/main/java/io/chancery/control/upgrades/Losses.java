package io.chancery.control.upgrades;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Counts for operators what a firm would lose if it were taken back: they ask, a node of the app looks into the firm.
class Losses {

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final TransactionOperations control;
    private final @Nullable LossCount count;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param count null on a node that serves no firms
    Losses(JdbcClient jdbc, ChangeLog changes, TransactionOperations control, @Nullable LossCount count) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.control = control;
        this.count = count;
    }

    private record Asked(UUID id, UUID tenant, Instant openedAt) {}

    /// Answers what was asked and not counted since.
    void look() {
        var looking = count;
        if (looking == null) {
            return;
        }
        asked().forEach(asked -> {
            var lost = looking.since(new TenantId(asked.tenant()), asked.openedAt());
            control.executeWithoutResult(_ -> answer(asked, lost));
        });
    }

    private List<Asked> asked() {
        return jdbc.sql("""
                        select id, tenant, opened_at from control.upgrade
                         where state = 'SOAKING' and loss_asked_at is not null and opened_at is not null
                           and (loss_counted_at is null or loss_counted_at < loss_asked_at)
                         limit 10
                        """)
                .query((row, n) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getObject("tenant", UUID.class),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    private void answer(Asked asked, Map<String, Integer> lost) {
        jdbc.sql("update control.upgrade set loss = :loss::jsonb, loss_counted_at = clock_timestamp() where id = :id")
                .param("loss", json.writeValueAsString(lost))
                .param("id", asked.id())
                .update();
        changes.append(new TenantId(asked.tenant()), ChangeKind.UPGRADE);
    }
}
