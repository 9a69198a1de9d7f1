package io.chancery.themes;

/// Where the look lies in the web applications; the paths are relative to the context root.
public final class ThemeFiles {

    /// The master stylesheet, loaded after Aura's by `@StyleSheet` on the application shell.
    public static final String STYLESHEET = "themes/chancery/chancery.css";

    /// The only script: keys, palette arrows and ticking clocks. A static file, so no bundle is needed.
    public static final String SCRIPT = "context://themes/chancery/chancery.js";

    /// What makes and uses passkeys, where a page does.
    public static final String PASSKEYS = "context://themes/chancery/passkeys.js";

    /// The stylesheet of pages that exist without Vaadin, such as the one of a closed firm.
    public static final String PLAIN_STYLESHEET = "themes/chancery/plain.css";

    private ThemeFiles() {}
}
