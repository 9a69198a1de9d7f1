package io.chancery.control.changes;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.AnnouncementRelay;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Brings news to the other nodes through the change log. They hear it within the second, with their cluster or
/// without.
final class NewsRelay implements AnnouncementRelay {

    static final String KIND = "kind";
    static final String SUBJECT = "subject";
    static final String ORIGIN = "origin";

    private static final Logger LOG = LoggerFactory.getLogger(NewsRelay.class);

    /// Distinguishes this process from every other, also from itself before a restart.
    private final String origin = UUID.randomUUID().toString();

    private final ChangeLog changes;
    private final TransactionOperations transactions;

    NewsRelay(ChangeLog changes, TransactionOperations transactions) {
        this.changes = changes;
        this.transactions = transactions;
    }

    @Override
    public void relay(Announcement news) {
        var payload = Map.of(KIND, news.kind(), SUBJECT, news.subject(), ORIGIN, origin);
        try {
            transactions.executeWithoutResult(_ -> changes.append(news.tenant(), ChangeKind.NEWS, payload));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("News of {} did not reach the other nodes", news.kind(), e);
        }
    }

    boolean isMine(RegistryChanged change) {
        return origin.equals(change.payload().get(ORIGIN));
    }
}
