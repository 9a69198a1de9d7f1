package io.chancery.themes.frame;

import io.chancery.themes.Glyph;
import java.io.Serializable;

/// One place in the navigation. A feature brings its own with it; the frame sorts and groups them.
///
/// @param group translation key of the group's name; items of the same group stand together
/// @param title translation key of the entry's name
/// @param path the route without a leading slash; the entry is current there and below
/// @param shortcut the letter after `g` that goes there, or an empty text
/// @param order position within the navigation; a group stands where its first entry stands
/// @param onPhone whether the entry is one of the few in the bar at the bottom of a phone
public record NavItem(String group, String title, Glyph icon, String path, String shortcut, int order, boolean onPhone)
        implements Serializable {

    public NavItem {
        if (path.startsWith("/")) {
            throw new IllegalArgumentException("A path has no leading slash, was " + path);
        }
        if (shortcut.length() > 1) {
            throw new IllegalArgumentException("A shortcut is one letter or none, was " + shortcut);
        }
    }

    public NavItem(String group, String title, Glyph icon, String path, String shortcut, int order) {
        this(group, title, icon, path, shortcut, order, false);
    }

    /// The same entry, also in the bar at the bottom of a phone.
    public NavItem alsoOnPhone() {
        return new NavItem(group, title, icon, path, shortcut, order, true);
    }

    boolean covers(String location) {
        return location.equals(path) || (!path.isEmpty() && location.startsWith(path + "/"));
    }
}
