package io.chancery.app.search;

import com.vaadin.flow.component.UI;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.Glyph;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/// Goes from the palette to the page with everything that has the words.
@Component
class EverythingFinds implements FrameFinds {

    @Override
    public String permission() {
        return Permission.MATTER_READ;
    }

    /// Behind all that was found.
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit) {
        if (typed.isBlank()) {
            return List.of();
        }
        var ui = UI.getCurrentOrThrow();
        return List.of(PaletteEntry.to(
                SearchNavigation.toFound(typed),
                ui.getTranslation("search.everything", typed),
                "",
                ui.getTranslation("search.title"),
                Glyph.SEARCH));
    }
}
