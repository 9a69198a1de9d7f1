package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.shell.FrameBanner;
import io.chancery.app.upgrades.ToldOfReleases;
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

/// In the last day before its upgrade those whom the firm chose read when it comes, in the last hour everybody does.
@Component
class ComingBanner implements FrameBanner {

    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Duration FOR_EVERYBODY = Duration.ofHours(1);

    private final FirmMemory<Optional<UpgradeWarnings.Coming>> known;
    private final ToldOfReleases told;
    private final Clock clock;

    ComingBanner(FirmMemory<Optional<UpgradeWarnings.Coming>> known, ToldOfReleases told, Clock clock) {
        this.known = known;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public Optional<Banner> banner() {
        return known.of(TenantContext.require()).filter(this::isSoon).map(ComingBanner::banner);
    }

    private boolean isSoon(UpgradeWarnings.Coming coming) {
        var now = clock.instant();
        return coming.at().isAfter(now)
                && !coming.at().isAfter(now.plus(BEFORE))
                && (!coming.at().isAfter(now.plus(FOR_EVERYBODY)) || told.isForReader());
    }

    private static Banner banner(UpgradeWarnings.Coming coming) {
        var ui = UI.getCurrentOrThrow();
        var when = InstantFormat.toTheMinute(
                        ui.getLocale(), CurrentPerson.require().zone())
                .format(coming.at());
        return new Banner(Tone.INFO, ui.getTranslation("upgrades.coming-banner", coming.to(), when));
    }
}
