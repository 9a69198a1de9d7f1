package io.chancery.app.care;

import static io.chancery.app.care.SnapshotSteps.snapshotOf;
import static io.chancery.control.orders.OrderKind.PUT_BACK;

import io.chancery.app.upgrades.FirmSnapshots;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.Registry;
import io.chancery.control.upgrades.Snapshots;
import io.chancery.control.upgrades.UpgradeLimits;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.TenantState;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How a snapshot takes a firm's place (DD035). One schema at a time has the firm's name and door; what the firm was
/// until then stands aside until somebody drops it, and can come back the same way.
@Configuration(proxyBeanMethods = false)
class PuttingBack {

    /// Turns new people away, then waits for the work that is going on, but not for ever: who waits for somebody's long
    /// report is let in again, and the order waits for a person.
    @Bean
    OrderStep holdFirm(Registry registry, FirmSchemas schemas, Snapshots snapshots, UpgradeLimits limits) {
        return OrderStep.of(PUT_BACK, 10, "hold", order -> {
            order.requireHeld();
            snapshotOf(order, snapshots);
            var firm = order.tenant();
            registry.mark(firm.id(), TenantState.MAINTENANCE, null);
            if (!schemas.closeDoor(firm, "is put back to a snapshot", limits.hold())) {
                schemas.openDoor(firm);
                registry.markActive(firm.id());
                throw new IllegalStateException("Work inside the firm had not ended after %d seconds"
                        .formatted(limits.hold().toSeconds()));
            }
        });
    }

    /// People went on working after the loss was counted: nobody is inside any more, so this is what they really lose.
    @Bean
    OrderStep countRealLoss(Snapshots snapshots, LossCounting losses) {
        return OrderStep.of(PUT_BACK, 20, "count-loss", order -> {
            var found = snapshots
                    .find(SnapshotSteps.idOf(order))
                    .filter(snapshot -> snapshot.schema().equals(order.detail("schema")));
            found.ifPresent(snapshot -> losses.count(order.tenant(), snapshot)
                    .differing()
                    .forEach(line -> order.outcome("lost." + line.what(), Long.toString(line.lost()))));
        });
    }

    @Bean
    OrderStep putSnapshotInPlace(FirmSnapshots frozen, Snapshots snapshots, FirmReleases releases) {
        return OrderStep.of(PUT_BACK, 30, "put-in-place", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var id = snapshotOf(order, snapshots).id();
            var took = frozen.putInPlace(firm, id, order.detail("schema"), releases.of(firm.id()), null);
            order.outcome("switchMillis", Long.toString(took.toMillis()));
            releases.set(firm.id(), ReleaseNumber.of(order.detail("release")));
        });
    }

    /// The snapshot may name documents that were deleted since it was taken.
    @Bean
    OrderStep bringFilesBack(SecondPlace place, List<KeptFiles> files, PlatformTransactionManager transactionManager) {
        var transaction = new TransactionTemplate(transactionManager);
        return OrderStep.of(PUT_BACK, 35, "bring-files-back", order -> {
            order.requireHeld();
            var firm = order.tenant();
            if (place.isThere()) {
                var named = Maintenance.callAs(
                        firm.id(),
                        () -> Objects.requireNonNull(transaction.execute(_ -> files.stream()
                                .flatMap(feature -> feature.named().stream())
                                .toList())));
                order.outcome("filesBack", Integer.toString(place.bringBack(firm, named)));
            }
        });
    }

    @Bean
    OrderStep tellFirm(PutBackTelling telling) {
        return OrderStep.of(PUT_BACK, 40, "tell-firm", telling::tell);
    }

    /// The door opens first: whoever is let in never runs into a shut door.
    @Bean
    OrderStep letPeopleInToWhatWas(Registry registry, FirmSchemas schemas) {
        return OrderStep.of(PUT_BACK, 50, "let-people-in", order -> {
            order.requireHeld();
            schemas.openDoor(order.tenant());
            registry.markActive(order.tenant().id());
        });
    }
}
