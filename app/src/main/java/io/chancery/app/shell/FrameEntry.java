package io.chancery.app.shell;

import io.chancery.themes.frame.NavItem;
import java.io.Serializable;

/// A place in the navigation that a feature brings with it, as a bean. People without the permission do not see it.
///
/// @param permission authority that the place's view asks for
public record FrameEntry(NavItem item, String permission) implements Serializable {}
