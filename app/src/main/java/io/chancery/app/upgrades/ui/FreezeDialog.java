package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.chancery.control.upgrades.Freeze;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Asks on which days the firm must not be changed, and why.
final class FreezeDialog extends Dialog {

    @FunctionalInterface
    interface Deed extends Serializable {
        void freeze(CommandId command, LocalDate from, LocalDate to, String reason);
    }

    private static final class Entries implements Serializable {
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private String reason = "";
    }

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField reason = new TextField();
    private final Binder<Entries> binder = new Binder<>();
    private final Entries entries = new Entries();
    private final CommandId command = CommandId.next();

    FreezeDialog(Deed deed) {
        // Create
        setHeaderTitle(getTranslation("upgrades.freeze-title"));
        from.setLabel(getTranslation("upgrades.freeze-from"));
        to.setLabel(getTranslation("upgrades.freeze-to"));
        reason.setLabel(getTranslation("upgrades.freeze-reason"));
        reason.setMaxLength(Freeze.REASON_LENGTH_MAX);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();

        // Bind
        binder.forField(from).asRequired(getTranslation("forms.required")).bind(e -> e.from, (e, day) -> e.from = day);
        binder.forField(to)
                .asRequired(getTranslation("forms.required"))
                .withValidator(
                        day -> from.getValue() == null || !day.isBefore(from.getValue()),
                        getTranslation("upgrades.freeze-order"))
                .bind(e -> e.to, (e, day) -> e.to = day);
        binder.forField(reason)
                .asRequired(getTranslation("forms.required"))
                .bind(e -> e.reason, (e, text) -> e.reason = text);

        // Lay out
        var freeze = new VerbButton(getTranslation("upgrades.freeze"), () -> save(deed));
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("ch-small-dialog");
        add(new Paragraph(getTranslation("upgrades.freeze-text")), from, to, reason);
        getFooter().add(new Button(getTranslation("themes.cancel"), event -> close()), freeze);
    }

    private void save(Deed deed) {
        var first = binder.writeBeanIfValid(entries) ? entries.from : null;
        var last = entries.to;
        if (first != null && last != null) {
            close();
            deed.freeze(command, first, last, entries.reason);
        }
    }
}
