package io.chancery.app.upgrades;

import io.chancery.control.changes.FirmMemory;
import io.chancery.control.upgrades.UpgradeProgress;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.tenancy.MaintenanceProgress;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells people who wait for their firm's upgrade how far it is, in words for somebody who knows nothing of schemas.
@Component
class ProgressToPeople implements MaintenanceProgress {

    private final FirmMemory<Optional<UpgradeProgress>> known;
    private final Texts texts;

    ProgressToPeople(FirmMemory<Optional<UpgradeProgress>> known, Texts texts) {
        this.known = known;
        this.texts = texts;
    }

    @Override
    public Optional<Step> of(Tenant firm, Locale locale) {
        return known.of(firm.id())
                .map(progress -> new Step(
                        texts.get(locale, title(progress), progress.to()),
                        texts.get(locale, "upgrades.progress." + phase(progress)),
                        progress.number(),
                        progress.steps()));
    }

    private static String title(UpgradeProgress progress) {
        if (progress.stopped()) {
            return "upgrades.progress.title-stopped";
        }
        return progress.goingBack() ? "upgrades.progress.title-back" : "upgrades.progress.title";
    }

    /// What the step is for; its name may say which one of several it is.
    private static String phase(UpgradeProgress progress) {
        if (progress.stopped()) {
            return "stopped";
        }
        return switch (progress.step().replaceFirst(":.*", "")) {
            case "hold", "back-hold" -> "hold";
            case "snapshot" -> "snapshot";
            case "measure" -> "measure";
            case "data" -> "data";
            case "gate" -> "gate";
            case "back-rehearsal", "back-swap", "back-release" -> "back";
            default -> "open";
        };
    }
}
