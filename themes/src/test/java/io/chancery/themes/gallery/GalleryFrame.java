package io.chancery.themes.gallery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.chancery.themes.Glyph;
import io.chancery.themes.HomeCurrency;
import io.chancery.themes.Tone;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.feedback.Progress;
import io.chancery.themes.frame.AppFrame;
import io.chancery.themes.frame.Banner;
import io.chancery.themes.frame.Brand;
import io.chancery.themes.frame.HeaderMenu;
import io.chancery.themes.frame.NavItem;
import io.chancery.themes.frame.Person;
import io.chancery.themes.frame.Scheme;
import io.chancery.themes.frame.TimerButton;
import io.chancery.themes.palette.PaletteEntry;
import io.chancery.themes.palette.PaletteSource;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A firm's frame with everything in it.
public class GalleryFrame extends AppFrame {

    public GalleryFrame() {
        this(Brand.firm("Ashworth & Pell LLP", null));
    }

    GalleryFrame(Brand brand) {
        super(brand);
        HomeCurrency.use(UI.getCurrent(), "USD");
        TimerButton timer = new TimerButton(() -> Notices.done("Stopped at 0.70 hours"));
        timer.running("Meridian v. Orbis", Instant.now().minusSeconds(2540));
        addTool(timer);
        HeaderMenu jobs = new HeaderMenu(Glyph.JOB, "Running jobs", "Nothing is running.", () -> {
            Progress progress = new Progress("Invoices of October", () -> {});
            progress.show("Invoices of October", 45, 100);
            return List.of(progress);
        });
        jobs.show("45 %");
        addTool(jobs);
        addTool(new HeaderMenu(
                Glyph.BELL, "Notifications", "Nothing new.", () -> List.of(new Span("Invoice 2026-0117 was paid"))));
        setPerson(new Person(
                "Dana Whitfield",
                "Billing clerk",
                List.of(Locale.US, Locale.UK, Locale.GERMANY),
                _ -> {},
                Scheme.SYSTEM,
                _ -> {},
                "form",
                () -> {}));
        setNavigation(List.of(
                new NavItem("", "gallery.nav.today", Glyph.TODAY, "", "h", 10),
                new NavItem("", "gallery.nav.time", Glyph.CLOCK, "form", "i", 20).alsoOnPhone(),
                new NavItem("gallery.nav.work", "gallery.nav.matters", Glyph.FOLDER, "detail", "m", 30).alsoOnPhone(),
                new NavItem("gallery.nav.work", "gallery.nav.clients", Glyph.PEOPLE, "clients", "c", 40).alsoOnPhone(),
                new NavItem("gallery.nav.billing", "gallery.nav.invoices", Glyph.INVOICE, "pictures", "v", 60),
                new NavItem("gallery.nav.billing", "gallery.nav.trust", Glyph.SCALES, "feedback", "r", 70)));
        palette()
                .add(PaletteSource.verbs(List.of(
                        new PaletteEntry(
                                "New time entry", "n", "Verbs", Glyph.CLOCK, () -> Notices.done("New time entry")),
                        new PaletteEntry(
                                "Issue invoice", "", "Verbs", Glyph.INVOICE, () -> Notices.done("Issue invoice")))));
        palette()
                .add((query, limit) -> Clients.ALL.stream()
                        .filter(client ->
                                client.name().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                        .limit(limit)
                        .map(client -> PaletteEntry.to(
                                "clients?open=" + client.id(), client.name(), client.number(), "Clients", Glyph.PEOPLE))
                        .toList());
        addBanner(new Banner(Tone.WARN, "Maintenance tonight from 22:00 to 22:10. You can go on working until then."));
    }
}
