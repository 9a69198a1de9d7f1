package io.chancery.app.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;

/// Copies what is seen once, and says whether the browser let it.
public final class CopyButton extends Button {

    public CopyButton(String value) {
        setText(getTranslation("forms.copy"));
        Clipboard.onClick(this)
                .writeText(
                        value,
                        _ -> setText(getTranslation("forms.copied")),
                        _ -> setText(getTranslation("forms.copy-by-hand")));
    }
}
