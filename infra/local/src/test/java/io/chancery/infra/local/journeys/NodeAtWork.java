package io.chancery.infra.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.faults.RunningCluster;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The node that has a firm of a rollout in hand, as the database tells.
///
/// @param upgrade which it does
/// @param process its number
record NodeAtWork(UUID upgrade, long process) {

    private static final long PATIENCE_SECONDS = Duration.ofMinutes(2).toSeconds();

    /// Waits for a firm whose people are held out, so that it is in the middle of its upgrade.
    static NodeAtWork await(Connection database) throws SQLException {
        return await(
                database, "state = 'RUNNING' and rollout is not null and held_at is not null and opened_at is null");
    }

    /// Dies at once, and the other node goes on with what it had in hand.
    void kill(Connection database, RunningCluster cluster) throws SQLException, IOException {
        long other = cluster.otherThan(process);
        RunningCluster.kill(process);
        var heir = await(database, "id = '%s' and taken_by not like '%%:%d'".formatted(upgrade, process));
        assertThat(heir.process()).as("the node that goes on").isEqualTo(other);
    }

    private static NodeAtWork await(Connection database, String which) throws SQLException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            "select id, taken_by from control.upgrade where taken_by is not null and " + which)) {
                if (rows.next()) {
                    var node = rows.getString(2);
                    // A node's name ends with the number of its process.
                    return new NodeAtWork(
                            rows.getObject(1, UUID.class), Long.parseLong(node.substring(node.lastIndexOf(':') + 1)));
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("No node has such an upgrade: " + which);
    }
}
