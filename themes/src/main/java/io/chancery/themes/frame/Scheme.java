package io.chancery.themes.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;

/// Light, dark, or what the person's device says.
public enum Scheme {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value value;

    Scheme(ColorScheme.Value value) {
        this.value = value;
    }

    /// Shows this page in the scheme, at once and without a reload.
    public void applyTo(UI ui) {
        ui.getPage().setColorScheme(value);
    }

    String textKey() {
        return "themes.scheme." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
