package io.chancery.infra.clustering;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node of the application, this one included, what has just happened.
public final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String TOPIC = "announcements";

    private final ApplicationEventPublisher events;
    private final @Nullable Cluster cluster;
    private final @Nullable AnnouncementRelay relay;

    /// @param cluster null on a node that stands alone by configuration
    /// @param relay null where there is no slower way
    public Announcements(
            ApplicationEventPublisher events, @Nullable Cluster cluster, @Nullable AnnouncementRelay relay) {
        this.events = events;
        this.cluster = cluster;
        this.relay = relay;
        if (cluster != null) {
            cluster.whenJoined(this::listen);
        }
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
        if (cluster == null) {
            return;
        }
        var member = cluster.member().orElse(null);
        if (member != null && !cluster.peers().isEmpty()) {
            try {
                topic(member).publish(announcement.bytes());
                return;
            } catch (HazelcastException e) {
                LOG.warn("The cluster did not take {}", announcement, e);
            }
        }
        if (relay != null) {
            relay.relay(announcement);
        }
    }

    private void listen(HazelcastInstance member) {
        topic(member).addMessageListener(this::receive);
    }

    private void receive(Message<byte[]> message) {
        var sender = message.getPublishingMember();
        if (sender != null && sender.localMember()) {
            return;
        }
        try {
            heard(Announcement.of(message.getMessageObject()));
        } catch (IllegalArgumentException e) {
            LOG.warn("A peer sent what is no announcement", e);
        }
    }

    private static ITopic<byte[]> topic(HazelcastInstance member) {
        return member.getTopic(TOPIC);
    }
}
