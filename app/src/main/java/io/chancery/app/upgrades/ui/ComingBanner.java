package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.shell.FrameBanner;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.upgrades.UpgradeWarnings;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.Tone;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.frame.Banner;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// In the last day before its upgrade everybody of the firm reads when it comes.
@Component
class ComingBanner implements FrameBanner {

    private static final Duration BEFORE = Duration.ofHours(24);

    private final FirmMemory<Optional<UpgradeWarnings.Coming>> known;
    private final Clock clock;

    ComingBanner(FirmMemory<Optional<UpgradeWarnings.Coming>> known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Optional<Banner> banner() {
        return known.of(TenantContext.require()).filter(this::isSoon).map(ComingBanner::banner);
    }

    private boolean isSoon(UpgradeWarnings.Coming coming) {
        var now = clock.instant();
        return coming.at().isAfter(now) && !coming.at().isAfter(now.plus(BEFORE));
    }

    private static Banner banner(UpgradeWarnings.Coming coming) {
        var ui = UI.getCurrentOrThrow();
        var when = InstantFormat.toTheMinute(
                        ui.getLocale(), CurrentPerson.require().zone())
                .format(coming.at());
        return new Banner(Tone.INFO, ui.getTranslation("upgrades.coming-banner", coming.to(), when));
    }
}
