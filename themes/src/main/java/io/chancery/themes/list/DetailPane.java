package io.chancery.themes.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.Glyph;

/// The detail beside the list, with a cross to close it; on a phone it covers the list.
final class DetailPane extends Composite<Div> {

    DetailPane(Component content, SerializableRunnable onClose) {
        Button close = new Button(Glyph.CLOSE.create(), _ -> onClose.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("ch-pane-close");
        close.setAriaLabel(getTranslation("themes.close"));
        getContent().addClassName("ch-pane");
        getContent().add(close, content);
    }
}
