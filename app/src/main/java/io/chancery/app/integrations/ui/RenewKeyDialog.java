package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// Asks before the firm's tokens are signed by a new key.
class RenewKeyDialog extends Dialog {

    private final CommandId command = CommandId.next();

    RenewKeyDialog(SerializableConsumer<CommandId> renew) {
        // Create
        var verb = new VerbButton(getTranslation("integrations.renew-key"), () -> {
            renew.accept(command);
            Notices.done(getTranslation("integrations.key-renewed"));
            close();
        });
        verb.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        setHeaderTitle(getTranslation("integrations.renew-key-title"));
        addClassName("ch-small-dialog");
        add(new Paragraph(getTranslation("integrations.renew-key-text")));
        getFooter().add(new Button(getTranslation("themes.cancel"), _ -> close()), verb);
    }
}
