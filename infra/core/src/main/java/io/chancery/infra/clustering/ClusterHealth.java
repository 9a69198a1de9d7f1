package io.chancery.infra.clustering;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Says whether this node has company. It is never a reason to take the node out of service: alone, it goes on serving
/// the sessions it has.
final class ClusterHealth implements HealthIndicator {

    private static final Status ALONE = new Status("ALONE", "Sessions on this node end with it");

    private final Cluster cluster;
    private final int expected;

    ClusterHealth(Cluster cluster, int expected) {
        this.cluster = cluster;
        this.expected = expected;
    }

    @Override
    public Health health() {
        var peers = cluster.peers();
        boolean joined = cluster.member().isPresent();
        var health = joined && (expected <= 1 || !peers.isEmpty()) ? Health.up() : Health.status(ALONE);
        return health.withDetail("node", cluster.node())
                .withDetail("joined", joined)
                .withDetail("peers", peers)
                .withDetail("safe", cluster.isSafe())
                .build();
    }
}
