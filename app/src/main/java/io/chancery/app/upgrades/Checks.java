package io.chancery.app.upgrades;

import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseCatalogue;
import io.chancery.control.upgrades.NeedsPerson;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.TenantState;
import org.springframework.stereotype.Component;

/// Whether the firm is as the upgrade takes it to be. Nothing of the firm is touched before.
@Component
class Checks {

    private static final long MEGABYTE = 1_000_000;

    private final FirmReleases releases;
    private final ReleaseCatalogue catalogue;
    private final SchemaMigrations migrations;
    private final SchemaCopies copies;
    private final Gates gates;

    Checks(
            FirmReleases releases,
            ReleaseCatalogue catalogue,
            SchemaMigrations migrations,
            SchemaCopies copies,
            Gates gates) {
        this.releases = releases;
        this.catalogue = catalogue;
        this.migrations = migrations;
        this.copies = copies;
        this.gates = gates;
    }

    /// @throws NeedsPerson when this build cannot do it or has not the gates for it, or the firm's schema is not this
    ///     build's
    void run(UpgradeInHand upgrade) {
        var firm = upgrade.tenant();
        var has = releases.of(firm.id());
        if (!has.equals(upgrade.from())) {
            throw new IllegalStateException(
                    "The firm has release %s, and this upgrade begins at %s".formatted(has, upgrade.from()));
        }
        if (firm.state() != TenantState.ACTIVE) {
            throw new IllegalStateException("The firm does not work: it is " + firm.state());
        }
        if (catalogue.find(upgrade.to()).isEmpty()) {
            throw new NeedsPerson("Release %s is none that this build carries".formatted(upgrade.to()));
        }
        for (var manifest : catalogue.between(upgrade.from(), upgrade.to())) {
            if (!manifest.upgradeableFrom().isEmpty()
                    && manifest.upgradeableFrom().stream().noneMatch(before -> before.compareTo(has) >= 0)) {
                throw new NeedsPerson("Release %s cannot follow %s".formatted(manifest.number(), has));
            }
        }
        gates.requireNone(gates.missing(upgrade.gates()));
        int version = migrations.versionOf(firm);
        if (version < migrations.newestVersion()) {
            throw new NeedsPerson("The schema stands at version %d and this build's at %d: run migrate first"
                    .formatted(version, migrations.newestVersion()));
        }
        upgrade.note("size", copies.bytes(firm.cell(), firm.schema()) / MEGABYTE, version);
    }
}
