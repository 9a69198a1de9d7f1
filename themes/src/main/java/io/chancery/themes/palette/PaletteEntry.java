package io.chancery.themes.palette;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import io.chancery.themes.Glyph;
import java.io.Serializable;

/// Something that was found, or a verb that can be done.
///
/// @param detail what tells it from its like, such as a number or the client of a matter; may be empty
/// @param group the heading it stands under, in words
/// @param action what choosing it does
public record PaletteEntry(String title, String detail, String group, Glyph icon, SerializableRunnable action)
        implements Serializable {

    /// An entry that goes to a path, such as `clients?open=…`.
    public static PaletteEntry to(String path, String title, String detail, String group, Glyph icon) {
        return new PaletteEntry(title, detail, group, icon, () -> go(new Location(path)));
    }

    private static void go(Location location) {
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
