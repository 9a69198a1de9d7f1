package io.chancery.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Layout;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.HomeCurrency;
import io.chancery.themes.frame.AppFrame;
import io.chancery.themes.frame.Banner;
import io.chancery.themes.palette.PaletteEntry;
import io.chancery.themes.palette.PaletteSource;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/// The frame of the firm's application around every view that does not leave it.
@Layout
@PermitAll
class MainLayout extends AppFrame {

    private final List<FrameBanner> banners;
    private final List<Banner> shown = new ArrayList<>();

    MainLayout(
            FrameFirm firm,
            FramePerson person,
            ObjectProvider<FrameEntry> entries,
            ObjectProvider<FrameVerb> verbs,
            ObjectProvider<FrameFinds> finds,
            ObjectProvider<FrameTool> tools,
            ObjectProvider<FrameBanner> banners,
            LiveScreens live) {
        super(firm.brand());
        this.banners = banners.stream().toList();
        HomeCurrency.use(UI.getCurrentOrThrow(), firm.homeCurrency());
        tools.stream()
                .filter(tool -> Permissions.has(tool.permission()))
                .sorted(Comparator.comparingInt(FrameTool::order))
                .forEach(tool -> addTool(tool.tool()));
        showBanners();
        live.follow(this, ChangesAsNews.SUPPORT, this::showBanners);
        live.follow(this, ChangesAsNews.UPGRADE, this::showBanners);
        live.follow(this, ChangesAsNews.ANNOUNCEMENT, this::showBanners);
        setPerson(person.person());
        setNavigation(entries.stream()
                .filter(entry -> Permissions.has(entry.permission()))
                .map(FrameEntry::item)
                .toList());
        finds.stream()
                .filter(source -> Permissions.has(source.permission()))
                .sorted(Comparator.comparingInt(FrameFinds::order))
                .forEach(source -> palette().add((typed, limit) -> source.find(typed, limit)));
        palette()
                .add(PaletteSource.verbs(verbs.stream()
                        .filter(verb -> Permissions.has(verb.permission()))
                        .sorted(Comparator.comparingInt(FrameVerb::order))
                        .map(this::entry)
                        .toList()));
        palette()
                .add(PaletteSource.verbs(entries.stream()
                        .filter(entry -> Permissions.has(entry.permission()))
                        .map(this::entry)
                        .toList()));
    }

    /// Not in a session that the same news has ended just now, as a guest's: it belongs to no firm any more.
    private void showBanners() {
        if (TenantContext.current().isEmpty()) {
            return;
        }
        shown.forEach(this::removeBanner);
        shown.clear();
        this.banners.stream().flatMap(one -> one.banner().stream()).forEach(shown::add);
        shown.forEach(this::addBanner);
    }

    private PaletteEntry entry(FrameVerb verb) {
        return PaletteEntry.to(
                verb.path(), getTranslation(verb.text()), "", getTranslation("shell.verbs"), verb.icon());
    }

    private PaletteEntry entry(FrameEntry place) {
        var item = place.item();
        return PaletteEntry.to(
                item.path(), getTranslation(item.title()), "", getTranslation("shell.places"), item.icon());
    }
}
