package io.chancery.app.shell;

import io.chancery.themes.palette.PaletteEntry;
import java.util.List;

/// What a feature lets people find by the palette; a bean. It is asked only for people who have the permission, and
/// answers only with what this person may know of.
public interface FrameFinds {

    String permission();

    /// Position of its group among the finds.
    int order();

    /// At most `limit` entries for what was typed, best first; for nothing typed, what is likely wanted now.
    List<PaletteEntry> find(String typed, int limit);
}
