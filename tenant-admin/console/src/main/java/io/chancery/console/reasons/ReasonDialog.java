package io.chancery.console.reasons;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.control.orders.Reason;
import io.chancery.themes.keys.KeyMap;

/// Asks why, before something is done to a firm; and for the firm's short name where it stops people's work.
public final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final TextField typed = new TextField();
    private final Button confirm = new Button();
    private final String name;
    private final SerializableConsumer<Reason> deed;

    /// @param effect what will happen, in a sentence
    /// @param help who reads the reason
    /// @param name what must be typed; empty when nothing needs to
    public ReasonDialog(
            String title, String effect, String help, String name, String verb, SerializableConsumer<Reason> deed) {
        this.name = name;
        this.deed = deed;

        // Create
        setHeaderTitle(title);
        reason.setLabel(getTranslation("firm.reason"));
        reason.setHelperText(help);
        reason.setMaxLength(Reason.LENGTH_MAX);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        typed.setLabel(getTranslation("themes.confirm.type", name));
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.setWidthFull();
        typed.setVisible(!name.isEmpty());
        confirm.setText(verb);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        if (!name.isEmpty()) {
            confirm.addThemeVariants(ButtonVariant.ERROR);
        }
        confirm.setEnabled(false);

        // Listen
        reason.addValueChangeListener(event -> confirm.setEnabled(isComplete()));
        typed.addValueChangeListener(event -> confirm.setEnabled(isComplete()));
        confirm.addClickListener(event -> confirm());

        // Lay out
        addClassName("ch-small-dialog");
        add(new Paragraph(effect), reason, typed, new KeyMap().on("Ctrl+Enter", "themes.keys.confirm", this::confirm));
        getFooter().add(new Button(getTranslation("themes.cancel"), event -> close()), confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }

    private boolean isComplete() {
        return !reason.getValue().isBlank() && typed.getValue().strip().equals(name);
    }

    private void confirm() {
        if (isComplete()) {
            close();
            deed.accept(new Reason(reason.getValue()));
        }
    }
}
