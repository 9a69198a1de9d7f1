package io.chancery.infra.clustering;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Short messages to the other nodes. They may be lost; a node does not hear its own.
public final class ClusterTopic {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterTopic.class);

    private final Cluster cluster;
    private final String name;
    private final Consumer<byte[]> listener;

    ClusterTopic(Cluster cluster, String name, Consumer<byte[]> listener) {
        this.cluster = cluster;
        this.name = name;
        this.listener = listener;
        cluster.whenJoined(member -> topic(member).addMessageListener(this::receive));
    }

    /// Whether the message left this node; false without peers.
    public boolean publish(byte[] message) {
        var member = cluster.member().orElse(null);
        if (member == null || cluster.peers().isEmpty()) {
            return false;
        }
        try {
            topic(member).publish(message);
            return true;
        } catch (HazelcastException e) {
            LOG.warn("The cluster did not take a message of {}", name, e);
            return false;
        }
    }

    private void receive(Message<byte[]> message) {
        var sender = message.getPublishingMember();
        if (sender == null || !sender.localMember()) {
            listener.accept(message.getMessageObject());
        }
    }

    private ITopic<byte[]> topic(HazelcastInstance member) {
        return member.getTopic(name);
    }
}
