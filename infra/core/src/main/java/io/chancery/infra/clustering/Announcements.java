package io.chancery.infra.clustering;

import io.chancery.infra.persistence.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Tells every node of the application, this one included, what has just happened.
///
/// While all nodes of the cluster are joined, word goes from memory to memory. Otherwise, and without a cluster, it
/// goes through the database as well, which takes up to a second; a node may then hear it twice.
public final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final ApplicationEventPublisher events;
    private final @Nullable Cluster cluster;
    private final @Nullable ClusterTopic topic;
    private final @Nullable AnnouncementRelay relay;

    /// @param cluster null on a node that stands alone by configuration
    /// @param relay null where there is no slower way
    public Announcements(
            ApplicationEventPublisher events, @Nullable Cluster cluster, @Nullable AnnouncementRelay relay) {
        this.events = events;
        this.cluster = cluster;
        this.relay = relay;
        this.topic = cluster == null ? null : cluster.topic("announcements", this::receive);
    }

    /// Announces after the transaction that is under way has committed, or at once when there is none.
    public void publish(Announcement announcement) {
        AfterCommit.run(() -> publishAtOnce(announcement));
    }

    /// Announces what is true whether the transaction under way commits or not.
    public void publishAtOnce(Announcement announcement) {
        heard(announcement);
        boolean sent = topic != null && topic.publish(announcement.bytes());
        if (relay != null && !(sent && isWhole())) {
            relay.relay(announcement);
        }
    }

    /// Brings an announcement that came the slower way to this node's listeners.
    public void heard(Announcement announcement) {
        events.publishEvent(announcement);
    }

    private boolean isWhole() {
        return cluster != null && cluster.isWhole();
    }

    private void receive(byte[] message) {
        try {
            heard(Announcement.of(message));
        } catch (IllegalArgumentException e) {
            LOG.warn("A peer sent what is no announcement", e);
        }
    }
}
