package io.chancery.app.search;

import com.vaadin.flow.component.UI;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Work by its narratives in the palette.
@Component
class WorkFinds implements FrameFinds {

    private final WorkSearched work;

    WorkFinds(WorkSearched work) {
        this.work = work;
    }

    @Override
    public String permission() {
        return Permission.WORK_READ;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit) {
        if (typed.isBlank()) {
            return List.of();
        }
        var ui = UI.getCurrentOrThrow();
        var group = ui.getTranslation("search.kind." + work.key());
        return work.find(new Asked(typed, Map.of()), ui.getLocale(), 0, limit).page().stream()
                .map(hit -> PaletteEntry.to(
                        hit.path(),
                        hit.snippet().isEmpty() ? hit.title() : hit.snippet().plain(),
                        hit.day() + " · " + hit.detail(),
                        group,
                        work.glyph()))
                .toList();
    }
}
