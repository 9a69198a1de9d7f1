package io.chancery.themes.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;

/// Copies what is seen once, and says whether the browser let it.
public final class CopyButton extends Button {

    public CopyButton(String value) {
        setText(getTranslation("themes.copy"));
        Clipboard.onClick(this)
                .writeText(
                        value,
                        _ -> setText(getTranslation("themes.copied")),
                        _ -> setText(getTranslation("themes.copy-by-hand")));
    }
}
