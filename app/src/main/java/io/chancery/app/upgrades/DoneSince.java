package io.chancery.app.upgrades;

import io.chancery.control.upgrades.LossCount;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What people did in a firm since it was opened, by its log, which nothing escapes.
@Component
class DoneSince implements LossCount {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DoneSince(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Override
    public Map<String, Integer> since(TenantId firm, Instant opened) {
        return TenantContext.callAs(firm, () -> Objects.requireNonNull(transaction.execute(_ -> count(opened))));
    }

    private Map<String, Integer> count(Instant opened) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select subject_type, count(*) as n from audit_entry
                         where at > :opened and actor_id is not null group by subject_type
                        """)
                .param("opened", Timestamp.from(opened))
                .query((row, n) -> counts.put(row.getString("subject_type"), row.getInt("n")))
                .list();
        return counts;
    }
}
