package io.chancery.app.upgrades;

import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.infra.tenancy.Tenant;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Upgrades a neutralised copy of the firm while the firm works, and throws the copy away.
@Component
class Rehearsing {

    /// A copy that a dead node left behind is thrown away after this long, whatever becomes of the upgrade.
    private static final Duration LIFE = Duration.ofHours(12);
    private static final String FACTS = "rehearsal:";

    private final FirmCopying copying;
    private final FirmCopies copies;
    private final Portions portions;
    private final Gates gates;

    Rehearsing(FirmCopying copying, FirmCopies copies, Portions portions, Gates gates) {
        this.copying = copying;
        this.copies = copies;
        this.portions = portions;
        this.gates = gates;
    }

    /// What an earlier attempt left is thrown away: it is older than the firm is now.
    void copy(UpgradeInHand upgrade) {
        var firm = upgrade.tenant();
        copying.remove(firm, CopyKind.REHEARSAL);
        long begun = System.nanoTime();
        copying.make(firm, CopyKind.REHEARSAL, LIFE);
        upgrade.note("copied", Holding.millisSince(begun));
    }

    void measure(UpgradeInHand upgrade) {
        gates.measure(upgrade, copyOf(upgrade).id(), FACTS);
    }

    void change(UpgradeInHand upgrade, DataStep step) {
        portions.run(upgrade, step, copyOf(upgrade).id());
    }

    void check(UpgradeInHand upgrade, Gate gate) {
        gates.check(upgrade, gate, copyOf(upgrade).id(), FACTS);
    }

    void end(UpgradeInHand upgrade) {
        copying.remove(upgrade.tenant(), CopyKind.REHEARSAL);
    }

    private Tenant copyOf(UpgradeInHand upgrade) {
        return copies.find(upgrade.tenant().id(), CopyKind.REHEARSAL)
                .orElseThrow(() -> new IllegalStateException("The copy that is rehearsed on is gone"));
    }
}
