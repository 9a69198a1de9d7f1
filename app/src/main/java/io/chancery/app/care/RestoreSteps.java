package io.chancery.app.care;

import static io.chancery.control.orders.OrderKind.RESTORE_EXPORT;

import io.chancery.control.care.FirmExports;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.Snapshot;
import io.chancery.control.upgrades.Snapshots;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How an export comes back beside its firm: as a snapshot, which is compared and put in place as every other (DD035).
@Configuration(proxyBeanMethods = false)
class RestoreSteps {

    @Bean
    OrderStep restoreBesideFirm(FirmExports exports, Snapshots snapshots, SchemaCopies copies, Restoring restoring) {
        return OrderStep.of(RESTORE_EXPORT, 10, "restore-beside", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var export = exports.find(UUID.fromString(order.detail("export")))
                    .filter(found -> found.tenant().equals(firm.id()))
                    .orElseThrow(() -> new IllegalStateException("The export is gone"));
            var id = order.id().value();
            var schema = snapshots.plan(
                    id,
                    firm.id(),
                    Snapshot.Origin.EXPORT,
                    ReleaseNumber.of(export.release()),
                    order.reason(),
                    order.detail("by"),
                    Duration.ofDays(Long.parseLong(order.detail("keepDays"))));
            restoring.into(new Place(firm.cell(), schema, firm.role()), export);
            snapshots.noteWhole(id, copies.bytes(firm.cell(), schema));
        });
    }
}
