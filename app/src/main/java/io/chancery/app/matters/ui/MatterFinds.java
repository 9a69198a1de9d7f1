package io.chancery.app.matters.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterReference;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.Glyph;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/// Matters in the palette; for nothing typed, those touched last.
@Component
class MatterFinds implements FrameFinds {

    private static final int LIKELY = 5;

    private final MatterDirectory directory;

    MatterFinds(MatterDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String permission() {
        return Permission.MATTER_READ;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit) {
        var found = typed.isEmpty()
                ? directory.touchedLately(Math.min(LIKELY, limit))
                : directory.matching(typed, 0, limit);
        return found.stream().map(MatterFinds::entry).toList();
    }

    private static PaletteEntry entry(MatterReference matter) {
        return PaletteEntry.to(
                MattersNavigation.toMatter(matter.id()),
                matter.name(),
                matter.number() + " · " + matter.clientName(),
                UI.getCurrentOrThrow().getTranslation("matters.title"),
                Glyph.FOLDER);
    }
}
