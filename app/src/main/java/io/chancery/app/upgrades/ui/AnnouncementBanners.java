package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.shell.FrameBanner;
import io.chancery.control.announcements.FirmAnnouncements.Told;
import io.chancery.control.changes.FirmMemory;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.Tone;
import io.chancery.themes.frame.Banner;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the provider tells the firm's people now, in the reader's language; several things in one line.
@Component
class AnnouncementBanners implements FrameBanner {

    private final FirmMemory<List<Told>> known;
    private final Clock clock;

    AnnouncementBanners(FirmMemory<List<Told>> known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Optional<Banner> banner() {
        var now = clock.instant();
        boolean german = UI.getCurrentOrThrow().getLocale().getLanguage().equals(Locale.GERMAN.getLanguage());
        var text = known.of(TenantContext.require()).stream()
                .filter(told -> told.isShownAt(now))
                .map(told -> german ? told.german() : told.english())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(new Banner(Tone.INFO, text));
    }
}
