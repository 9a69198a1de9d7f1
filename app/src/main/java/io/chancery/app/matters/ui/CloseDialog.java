package io.chancery.app.matters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.forms.Refusals;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.form.VerbButton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Asks for a matter's last day.
class CloseDialog extends Dialog {

    private final FreeDateField day;
    private final SerializableConsumer<LocalDate> deed;

    CloseDialog(SerializableSupplier<LocalDate> today, SerializableConsumer<LocalDate> deed) {
        this.deed = deed;
        day = new FreeDateField(getTranslation("matters.close.day"), today);
        day.setValue(today.get());
        var close = new VerbButton(getTranslation("matters.close"), () -> close(day.getValue()));
        close.addThemeVariants(ButtonVariant.PRIMARY);

        setHeaderTitle(getTranslation("matters.close"));
        add(new Paragraph(getTranslation("matters.close.text")), day);
        getFooter().add(new Button(getTranslation("themes.cancel"), click -> close()), close);
    }

    private void close(@Nullable LocalDate last) {
        if (last == null) {
            return;
        }
        try {
            deed.accept(last);
            close();
        } catch (Refusal refusal) {
            Refusals.at(day, refusal);
        }
    }
}
