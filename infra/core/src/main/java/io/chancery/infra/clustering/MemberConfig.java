package io.chancery.infra.clustering;

import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.MergePolicyConfig;
import java.time.Duration;

/// What a member of the cluster may do, which is little: it listens on one named address, knows its peers by a list,
/// calls nobody's home, deserialises no class of ours, and runs no code that a peer sends.
final class MemberConfig {

    /// An entry's own time to live is shorter; this bounds what nobody ends.
    private static final Duration LONGEST_LIFE = Duration.ofHours(12);

    /// Copies may fill this share of the heap before the least used are dropped: their people sign in again.
    private static final int HEAP_PERCENT_MAX = 35;

    private MemberConfig() {}

    static Config of(ClusterProperties properties) {
        var config = new Config(properties.name() + "@" + properties.node());
        config.setClusterName(properties.name());
        config.setClassLoader(MemberConfig.class.getClassLoader());
        network(config, properties);
        limits(config, properties);
        serialization(config);
        config.addMapConfig(versionedMaps());
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        return config;
    }

    private static void network(Config config, ClusterProperties properties) {
        var network = config.getNetworkConfig();
        network.setPort(properties.port()).setPortAutoIncrement(false).setReuseAddress(true);
        network.setPublicAddress(properties.address() + ":" + properties.port());
        network.getInterfaces().setEnabled(true).addInterface(properties.address());
        network.getRestApiConfig().setEnabled(false);
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(2).setMembers(properties.members());
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.phone.home.enabled", "false");
    }

    private static void limits(Config config, ClusterProperties properties) {
        config.setProperty("hazelcast.max.join.seconds", String.valueOf(properties.joinSeconds()));
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.tcp.join.port.try.count", "1");
        // A member that is cut off is given up after 12 s; one whose process died, at its closed connection.
        config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "12");
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "20");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "20");
        config.setProperty("hazelcast.operation.call.timeout.millis", "10000");
        config.setProperty("hazelcast.operation.backup.timeout.millis", "2000");
        config.setProperty("hazelcast.invocation.retry.pause.millis", "100");
        // Spring stops the member, after the last request has been answered.
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.graceful.shutdown.max.wait", "20");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.health.monitoring.level", "OFF");
    }

    /// Keys are strings, values and messages bytes. Java serialisation remains for what the members tell each other of
    /// failures; a class of an application or library is refused.
    private static void serialization(Config config) {
        var serialization = config.getSerializationConfig();
        serialization.setJavaSerializationFilterConfig(new JavaSerializationFilterConfig()
                .setDefaultsDisabled(true)
                .setWhitelist(new ClassFilter()
                        .addPrefixes("com.hazelcast.", "java.lang.", "[Ljava.lang.", "java.util.concurrent.")
                        .addPrefixes("java.util.Collections$", "java.util.ArrayList", "java.io.", "java.net."))
                .setBlacklist(new ClassFilter().addPrefixes("java.lang.invoke.", "java.lang.reflect.")));
        serialization.addDataSerializableFactory(ClusterTypes.FACTORY, ClusterTypes::create);
    }

    private static MapConfig versionedMaps() {
        return new MapConfig(VersionedMap.PREFIX + "*")
                .setInMemoryFormat(InMemoryFormat.BINARY)
                .setBackupCount(1)
                .setAsyncBackupCount(0)
                .setTimeToLiveSeconds((int) LONGEST_LIFE.toSeconds())
                .setEvictionConfig(new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.USED_HEAP_PERCENTAGE)
                        .setSize(HEAP_PERCENT_MAX))
                .setMergePolicyConfig(new MergePolicyConfig()
                        .setPolicy(KeepHigherVersion.class.getName())
                        .setBatchSize(100));
    }
}
