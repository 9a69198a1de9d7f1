package io.chancery.infra.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.clustering.VersionedMap.Unanswered;
import io.chancery.infra.tenancy.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ClusterTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final TenantId ASHWORTH = TenantId.of("00000000-0000-7000-8000-00000000000a");

    @Test
    void anEntryOutlivesTheNodeThatWroteIt() throws Unanswered {
        try (var nodes = new Nodes("survival", 2)) {
            var first = nodes.start(0);
            var second = nodes.start(1);
            Nodes.await(Duration.ofSeconds(20), () -> first.isSafe() && second.isSafe());
            for (int i = 0; i < 50; i++) {
                assertThat(first.map("m").write("key" + i, entry(1, i, "text " + i), HOUR))
                        .isEqualTo(VersionedMap.Outcome.WRITTEN);
            }

            Nodes.kill(first);

            for (int i = 0; i < 50; i++) {
                assertThat(second.map("m").find("key" + i)).contains(entry(1, i, "text " + i));
            }
        }
    }

    @Test
    void anOlderVersionNeverOverwritesANewerOne() throws Unanswered {
        try (var nodes = new Nodes("versions", 1)) {
            var map = nodes.start(0).map("m");
            assertThat(map.write("k", entry(1, 5, "five"), HOUR)).isEqualTo(VersionedMap.Outcome.WRITTEN);

            assertThat(map.write("k", entry(1, 4, "four"), HOUR)).isEqualTo(VersionedMap.Outcome.SUPERSEDED);
            assertThat(map.write("k", entry(1, 5, "again"), HOUR)).isEqualTo(VersionedMap.Outcome.SUPERSEDED);
            assertThat(map.write("k", entry(2, 0, "taken over"), HOUR)).isEqualTo(VersionedMap.Outcome.WRITTEN);
            assertThat(map.write("k", entry(1, 99, "the old node"), HOUR)).isEqualTo(VersionedMap.Outcome.SUPERSEDED);
            assertThat(map.find("k")).contains(entry(2, 0, "taken over"));
        }
    }

    @Test
    void whatHasEndedDoesNotComeBack() throws Unanswered {
        try (var nodes = new Nodes("endings", 1)) {
            var map = nodes.start(0).map("m");
            map.write("k", entry(1, 1, "signed in"), HOUR);
            map.end("k");

            assertThat(map.find("k")).isEmpty();
            assertThat(map.write("k", entry(9, 9, "late"), HOUR)).isEqualTo(VersionedMap.Outcome.SUPERSEDED);
            assertThat(map.find("k")).isEmpty();
        }
    }

    @Test
    void nodesOfAnotherNameAreStrangers() throws Unanswered {
        try (var nodes = new Nodes("chancery-app", 2)) {
            var app = nodes.start(0, "chancery-app");
            var console = nodes.start(1, "chancery-console");
            app.map("m").write("k", entry(1, 1, "a person's session"), HOUR);

            assertThat(console.map("m").find("k")).isEmpty();
            assertThat(app.peers()).isEmpty();
            assertThat(console.peers()).isEmpty();
            var health = new ClusterHealth(console, 2).health();
            assertThat(health.getStatus().getCode()).isEqualTo("ALONE");
        }
    }

    @Test
    void aNodeWhosePortIsTakenServesAloneAndJoinsLater() throws IOException, Unanswered {
        int port = Nodes.freePort();
        Cluster node;
        try (var squatter = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(squatter.isBound()).isTrue();
            long begun = System.nanoTime();
            node = new Cluster(new ClusterProperties(
                    true, "alone", "node", "127.0.0.1", port, List.of("127.0.0.1:" + port), 5, Nodes.SECRET));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(new ClusterHealth(node, 1).health().getStatus()).isNotEqualTo(Status.UP);
            assertThat(node.map("m").write("k", entry(1, 1, "text"), HOUR)).isEqualTo(VersionedMap.Outcome.UNANSWERED);
            assertThat(node.map("m").find("k")).isEmpty();
        }
        try (node) {
            Nodes.await(Duration.ofSeconds(40), () -> node.member().isPresent());
            assertThat(new ClusterHealth(node, 1).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aNodeWhosePeersAreDownStartsWithinTheTimeGiven() {
        try (var nodes = new Nodes("waiting", 3)) {
            long begun = System.nanoTime();
            var node = nodes.start(0);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
            assertThat(new ClusterHealth(node, 3).health().getStatus().getCode())
                    .isEqualTo("ALONE");
        }
    }

    @Test
    void anAnnouncementIsHeardOnceOnEveryNode() {
        var here = Collections.synchronizedList(new ArrayList<Object>());
        var there = Collections.synchronizedList(new ArrayList<Object>());
        try (var nodes = new Nodes("live", 2)) {
            var first = new Announcements(here::add, nodes.start(0), null);
            new Announcements(there::add, nodes.start(1), null);
            var announcement = new Announcement(ASHWORTH, "import.finished", "42");

            first.publish(announcement);

            Nodes.await(Duration.ofSeconds(2), () -> !there.isEmpty());
            assertThat(here).containsExactly(announcement);
            assertThat(there).containsExactly(announcement);
        }
    }

    @Test
    void withoutPeersAnAnnouncementTakesTheSlowerWay() {
        var relayed = new ArrayList<Announcement>();
        try (var nodes = new Nodes("relay", 2)) {
            var announcement = new Announcement(ASHWORTH, "import.finished", "42");
            new Announcements(event -> {}, nodes.start(0), relayed::add).publish(announcement);
            assertThat(relayed).containsExactly(announcement);
        }
    }

    @Test
    void aClassOfAnApplicationIsNotDeserialised() {
        try (var nodes = new Nodes("filter", 1)) {
            var member = nodes.start(0).member().orElseThrow();
            var open = member.<String, Object>getMap("open");
            assertThatThrownBy(() -> {
                        open.set("k", new ArrayList<>(List.of(java.math.BigDecimal.ONE)));
                        open.set("k", new java.util.BitSet());
                        open.get("k");
                    })
                    .hasStackTraceContaining("is not allowed");
        }
    }

    @Test
    void aWildcardIsNoAddressToListenOn() {
        assertThatThrownBy(() -> new ClusterProperties(
                        true, "name", "node", "0.0.0.0", 5701, List.of("localhost:5701"), 5, Nodes.SECRET))
                .hasMessageContaining("chancery.cluster.address");
    }

    private static Versioned entry(long epoch, long version, String text) {
        return new Versioned(epoch, version, text.getBytes(StandardCharsets.UTF_8));
    }
}
