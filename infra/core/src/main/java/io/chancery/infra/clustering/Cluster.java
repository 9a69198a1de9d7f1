package io.chancery.infra.clustering;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This node's membership among the nodes of its application. A node that cannot join serves alone, says so in its
/// health, and tries again.
public final class Cluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int RETRY_SECONDS = 5;

    private final ClusterProperties properties;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cluster-join").factory());

    private final List<Consumer<HazelcastInstance>> onJoin = new ArrayList<>();

    private volatile @Nullable HazelcastInstance member;
    private volatile boolean closed;

    Cluster(ClusterProperties properties) {
        this.properties = properties;
        join();
    }

    /// The member, while this node is one.
    Optional<HazelcastInstance> member() {
        var current = member;
        return current == null || !current.getLifecycleService().isRunning() ? Optional.empty() : Optional.of(current);
    }

    /// Runs the work with the member now, if there is one, and after each later join.
    synchronized void whenJoined(Consumer<HazelcastInstance> work) {
        onJoin.add(work);
        member().ifPresent(work);
    }

    public VersionedMap map(String name) {
        return new VersionedMap(this, name);
    }

    /// Messages under that name, to and from the other nodes.
    public ClusterTopic topic(String name, Consumer<byte[]> listener) {
        return new ClusterTopic(this, name, listener);
    }

    /// A key for one purpose, the same on every node of this cluster and on none of another.
    ///
    /// @param purpose keys of different purposes say nothing of each other
    public SecretKeySpec key(String purpose) {
        return properties.key(purpose);
    }

    public String node() {
        return properties.node();
    }

    /// The other nodes that answer, as `host:port`.
    public List<String> peers() {
        return member().map(m -> m.getCluster().getMembers().stream()
                        .filter(peer -> !peer.localMember())
                        .map(peer -> peer.getAddress().getHost() + ":"
                                + peer.getAddress().getPort())
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /// Whether all nodes of the list are joined; one name that stands for several is there when any of them is.
    boolean isWhole() {
        return peers().size() + 1 >= properties.members().size();
    }

    /// Whether every entry stands in as many nodes as it should, so that any one may go.
    public boolean isSafe() {
        return member().filter(Cluster::hasDealtShares)
                .map(m -> m.getPartitionService().isClusterSafe())
                .orElse(false);
    }

    /// A node that has only just come owns nothing: until shares are dealt anew, nobody misses the copies it will keep.
    private static boolean hasDealtShares(HazelcastInstance member) {
        var owners = member.getPartitionService().getPartitions().stream()
                .map(Partition::getOwner)
                .collect(Collectors.toSet());
        return owners.containsAll(member.getCluster().getMembers());
    }

    private synchronized void join() {
        if (closed || member().isPresent()) {
            return;
        }
        try {
            var joined = Hazelcast.newHazelcastInstance(MemberConfig.of(properties));
            member = joined;
            onJoin.forEach(work -> work.accept(joined));
            LOG.info("Node {} is in cluster {} with {}", properties.node(), properties.name(), peers());
        } catch (HazelcastException | IllegalStateException e) {
            LOG.error("Node {} could not join cluster {} and serves alone", properties.node(), properties.name(), e);
            retries.schedule(this::join, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Hands this node's share of the memory over to the others before it goes.
    @Override
    public synchronized void close() {
        closed = true;
        retries.shutdownNow();
        member().ifPresent(HazelcastInstance::shutdown);
    }
}
