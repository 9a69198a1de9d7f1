package io.chancery.app.upgrades;

import io.chancery.control.releases.FirmReleases;
import io.chancery.control.tenants.Registry;
import io.chancery.control.upgrades.Snapshot;
import io.chancery.control.upgrades.Snapshots;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.control.upgrades.UpgradeLimits;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Holds a firm, freezes what it was, and opens it again: on its new release, or as it was. The snapshot has the id
/// of the upgrade, so that whoever goes on finds it.
@Component
class Holding {

    static final String FACTS = "firm:";

    /// What a firm was until it was put back stands aside for this long.
    private static final Duration ASIDE = Duration.ofDays(7);
    /// On the way back more is at stake: whoever is inside is waited for longer.
    private static final int BACK_PATIENCE = 10;
    private static final long MEGABYTE = 1_000_000;

    private final Registry registry;
    private final FirmReleases releases;
    private final FirmSchemas schemas;
    private final FirmSnapshots frozen;
    private final Snapshots snapshots;
    private final UpgradeLimits limits;

    Holding(
            Registry registry,
            FirmReleases releases,
            FirmSchemas schemas,
            FirmSnapshots frozen,
            Snapshots snapshots,
            UpgradeLimits limits) {
        this.registry = registry;
        this.releases = releases;
        this.schemas = schemas;
        this.frozen = frozen;
        this.snapshots = snapshots;
        this.limits = limits;
    }

    /// Turns new people away, then waits for the work that is going on, but not for ever: people who wait for
    /// somebody's long report are let in again, and the upgrade is tried another time.
    void hold(UpgradeInHand upgrade) {
        upgrade.requireHeld();
        upgrade.noteHeld();
        registry.mark(upgrade.tenant().id(), TenantState.MAINTENANCE, null);
        if (!schemas.closeDoor(upgrade.tenant(), "upgrade", limits.hold())) {
            throw new IllegalStateException("Work inside the firm had not ended after %d seconds"
                    .formatted(limits.hold().toSeconds()));
        }
    }

    void freeze(UpgradeInHand upgrade) {
        upgrade.requireHeld();
        var firm = upgrade.tenant();
        var id = upgrade.id().value();
        var schema = snapshots.plan(id, firm.id(), Snapshot.Origin.UPGRADE, upgrade.from());
        long begun = System.nanoTime();
        var bytes = frozen.freeze(firm, id, schema);
        upgrade.note("frozen", bytes / MEGABYTE, millisSince(begun));
    }

    void setRelease(UpgradeInHand upgrade) {
        upgrade.requireHeld();
        releases.set(upgrade.tenant().id(), upgrade.to());
    }

    /// The door opens first: whoever is let in never runs into a shut door.
    void open(UpgradeInHand upgrade) {
        upgrade.requireHeld();
        schemas.openDoor(upgrade.tenant());
        registry.markActive(upgrade.tenant().id());
        upgrade.noteOpened();
    }

    void dropSnapshot(UpgradeInHand upgrade) {
        snapshotOf(upgrade).ifPresent(snapshot -> frozen.drop(upgrade.tenant(), snapshot));
    }

    /// Where a snapshot is to take the firm's place, nobody may be inside: on the way back from a firm that was opened
    /// people are. Where there is none, nothing of the firm was changed, and nobody has to be waited for.
    /// People whose work does not end keep the firm that they work in, until a person has decided.
    void holdAgain(UpgradeInHand upgrade) {
        if (snapshotOf(upgrade).isEmpty()) {
            return;
        }
        upgrade.requireHeld();
        registry.mark(upgrade.tenant().id(), TenantState.MAINTENANCE, null);
        if (!schemas.closeDoor(
                upgrade.tenant(), "upgrade is taken back", limits.hold().multipliedBy(BACK_PATIENCE))) {
            if (upgrade.wasOpened()) {
                open(upgrade);
            }
            throw new IllegalStateException("Somebody's work inside the firm does not end");
        }
    }

    void swapBack(UpgradeInHand upgrade) {
        upgrade.requireHeld();
        snapshotOf(upgrade).ifPresent(snapshot -> {
            var took = frozen.putInPlace(upgrade.tenant(), snapshot.id(), snapshot.schema(), upgrade.to(), ASIDE);
            upgrade.note("swapped", took.toMillis());
        });
    }

    /// By no clock that can jump.
    static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    private Optional<Snapshot> snapshotOf(UpgradeInHand upgrade) {
        return snapshots.find(upgrade.id().value()).filter(found -> found.origin() == Snapshot.Origin.UPGRADE);
    }

    void resetRelease(UpgradeInHand upgrade) {
        upgrade.requireHeld();
        if (upgrade.wasHeld()) {
            releases.set(upgrade.tenant().id(), upgrade.from());
        }
    }

    void openAgain(UpgradeInHand upgrade) {
        if (upgrade.wasHeld()) {
            open(upgrade);
        }
    }
}
