package io.chancery.app.care;

import static io.chancery.control.orders.OrderKind.COMPARE;
import static io.chancery.control.orders.OrderKind.DROP_SNAPSHOT;
import static io.chancery.control.orders.OrderKind.SNAPSHOT;

import io.chancery.app.upgrades.FirmSnapshots;
import io.chancery.control.orders.OrderInHand;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.upgrades.Snapshot;
import io.chancery.control.upgrades.Snapshots;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How a firm is frozen beside itself, compared with what was frozen, and how that is thrown away.
@Configuration(proxyBeanMethods = false)
class SnapshotSteps {

    /// The snapshot has the id of the order, so that whoever goes on finds it.
    @Bean
    OrderStep freezeFirm(Snapshots snapshots, FirmSnapshots frozen, FirmReleases releases) {
        return OrderStep.of(SNAPSHOT, 10, "freeze", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var id = order.id().value();
            var schema = snapshots.plan(
                    id,
                    firm.id(),
                    Snapshot.Origin.DECIDED,
                    releases.of(firm.id()),
                    order.reason(),
                    order.detail("by"),
                    Duration.ofDays(Long.parseLong(order.detail("keepDays"))));
            long begun = System.nanoTime();
            order.outcome("bytes", Long.toString(frozen.freeze(firm, id, schema)));
            order.outcome("millis", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
        });
    }

    @Bean
    OrderStep compareWithSnapshot(Snapshots snapshots, LossCounting losses) {
        return OrderStep.of(
                COMPARE, 10, "count-loss", order -> losses.count(order.tenant(), snapshotOf(order, snapshots)));
    }

    /// One that is gone is no failure: somebody was faster, or its time was over.
    @Bean
    OrderStep dropSnapshot(Snapshots snapshots, FirmSnapshots frozen) {
        return OrderStep.of(DROP_SNAPSHOT, 10, "drop-snapshot", order -> {
            order.requireHeld();
            snapshots.find(idOf(order)).ifPresent(snapshot -> frozen.drop(order.tenant(), snapshot));
        });
    }

    static Snapshot snapshotOf(OrderInHand order, Snapshots snapshots) {
        return snapshots
                .find(idOf(order))
                .filter(snapshot -> snapshot.tenant().equals(order.tenant().id()))
                .orElseThrow(() -> new IllegalStateException("The snapshot is gone"));
    }

    static UUID idOf(OrderInHand order) {
        return UUID.fromString(order.detail("snapshot"));
    }
}
