package io.chancery.app.documents;

import io.chancery.app.documents.Erasing.Doomed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes for good what was thrown away long ago, in the bound firm. A matter on hold keeps its own.
@Component
class TrashEmptying {

    private final Erasing erasing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    /// @param kept how long what was thrown away can be brought back
    TrashEmptying(
            Erasing erasing,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${chancery.documents.trash:30d}") Duration kept) {
        this.erasing = erasing;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = kept;
    }

    /// Each in a transaction of its own, so that what was done stays done.
    void empty(int limit) {
        Objects.requireNonNull(transaction.execute(status -> due(limit)))
                .forEach(old -> transaction.executeWithoutResult(status -> erasing.erase(old)));
    }

    private List<Doomed> due(int limit) {
        return jdbc.sql("""
                        select d.id, d.name, d.sha256, d.bytes, d.matter from document d
                         where d.trashed_at < :before
                           and not exists (select from document_hold h where h.matter = d.matter)
                           and not exists (select from cost_receipt r where r.document = d.id)
                         order by d.trashed_at limit :limit""")
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .param("limit", limit)
                .query(Doomed.class)
                .list();
    }
}
