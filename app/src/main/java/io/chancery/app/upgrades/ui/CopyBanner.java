package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.shell.FrameBanner;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.themes.Tone;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.frame.Banner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Nobody who works in a copy takes it for the firm.
@Component
class CopyBanner implements FrameBanner {

    private final TenantDirectory firms;
    private final FirmCopies copies;

    CopyBanner(TenantDirectory firms, FirmCopies copies) {
        this.firms = firms;
        this.copies = copies;
    }

    @Override
    public Optional<Banner> banner() {
        var here = firms.require(TenantContext.require());
        if (!here.isCopy()) {
            return Optional.empty();
        }
        var ui = UI.getCurrentOrThrow();
        var until = InstantFormat.toTheMinute(
                        ui.getLocale(), CurrentPerson.require().zone())
                .format(copies.until(here.id()));
        return Optional.of(new Banner(Tone.WARN, ui.getTranslation("upgrades.copy-banner", here.name(), until)));
    }
}
