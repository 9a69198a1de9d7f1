package io.chancery.console.shell;

import io.chancery.themes.frame.NavItem;

/// A place in the navigation; each feature contributes its own as a bean.
///
/// @param permission who sees it
public record ConsoleEntry(String permission, NavItem item) {}
