package io.chancery.infra.clustering;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node of the application, this one included, what has just happened.
public final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final ApplicationEventPublisher events;
    private final @Nullable ClusterTopic topic;
    private final @Nullable AnnouncementRelay relay;

    /// @param cluster null on a node that stands alone by configuration
    /// @param relay null where there is no slower way
    public Announcements(
            ApplicationEventPublisher events, @Nullable Cluster cluster, @Nullable AnnouncementRelay relay) {
        this.events = events;
        this.relay = relay;
        this.topic = cluster == null ? null : cluster.topic("announcements", this::receive);
    }

    /// Announces after the transaction that is under way has committed, or at once when there is none.
    public void publish(Announcement announcement) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    spread(announcement);
                }
            });
        } else {
            spread(announcement);
        }
    }

    /// Brings an announcement that came the slower way to this node's listeners.
    public void heard(Announcement announcement) {
        events.publishEvent(announcement);
    }

    private void spread(Announcement announcement) {
        heard(announcement);
        if (topic != null && !topic.publish(announcement.bytes()) && relay != null) {
            relay.relay(announcement);
        }
    }

    private void receive(byte[] message) {
        try {
            heard(Announcement.of(message));
        } catch (IllegalArgumentException e) {
            LOG.warn("A peer sent what is no announcement", e);
        }
    }
}
