package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.BreakableGate;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.upgrades.UpgradeProgress;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.tenancy.MaintenanceProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProgressToPeopleIntegrationTest extends UpgradedFirm {

    @Autowired
    MaintenanceProgress progress;

    @Autowired
    FirmMemory<Optional<UpgradeProgress>> known;

    @Autowired
    TenantDirectory firms;

    private final List<Optional<MaintenanceProgress.Step>> told = new CopyOnWriteArrayList<>();

    @Test
    void tellsHowFarTheUpgradeIsOnceItsPeopleWait() {
        BreakableGate.measures(firm, () -> {
            told.add(now());
            return "same";
        });

        assertThat(now()).isEmpty();
        ends(order(), UpgradeState.SOAKING);

        assertThat(told).hasSize(2);
        var measured = told.getFirst().orElseThrow();
        assertThat(measured.title()).isEqualTo("Release 2026.2 is being put in place");
        assertThat(measured.sentence()).isEqualTo("every amount is added up");
        assertThat(measured.number()).as("after hold and snapshot").isEqualTo(3);
        var proved = told.getLast().orElseThrow();
        assertThat(proved.sentence()).isEqualTo("every amount is compared with what it was");
        assertThat(proved.number()).isBetween(5, proved.of() - 2);
        assertThat(now()).as("when they are in again").isEmpty();
    }

    @Test
    void saysThatTheFirmIsLookedIntoWhenItsUpgradeStops() {
        var asked = new ArrayList<String>();
        BreakableGate.measures(firm, () -> {
            asked.add("again");
            if (asked.size() == 2) {
                throw new IllegalStateException("the disk does not answer");
            }
            return "same";
        });

        ends(order(), UpgradeState.PAUSED);

        assertThat(now().orElseThrow().title()).isEqualTo("This takes longer than it should");
        assertThat(now().orElseThrow().sentence()).isEqualTo("somebody of ours is looking into it");
    }

    private Optional<MaintenanceProgress.Step> now() {
        known.forget(firm);
        return progress.of(firms.require(firm), Locale.US);
    }
}
