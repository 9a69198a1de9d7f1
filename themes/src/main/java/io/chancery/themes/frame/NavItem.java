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
/// @param phoneOrder position in the bar at the bottom of a phone, which has room for few; 0 when it is not there
public record NavItem(String group, String title, Glyph icon, String path, String shortcut, int order, int phoneOrder)
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
        this(group, title, icon, path, shortcut, order, 0);
    }

    /// The same entry, also in the bar at the bottom of a phone.
    public NavItem alsoOnPhone() {
        return new NavItem(group, title, icon, path, shortcut, order, order);
    }

    /// The same entry, under the thumb: the first in the bar at the bottom of a phone.
    public NavItem firstOnPhone() {
        return new NavItem(group, title, icon, path, shortcut, order, 1);
    }

    boolean onPhone() {
        return phoneOrder > 0;
    }

    boolean covers(String location) {
        return location.equals(path) || (!path.isEmpty() && location.startsWith(path + "/"));
    }
}
