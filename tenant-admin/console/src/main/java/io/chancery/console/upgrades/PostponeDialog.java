package io.chancery.console.upgrades;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.chancery.control.orders.Reason;
import io.chancery.control.upgrades.UpgradeSheet;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Asks for another time, in the operator's time zone, and why.
final class PostponeDialog extends Dialog {

    @FunctionalInterface
    interface Deed extends Serializable {
        /// @param last the last day to which the firm may put it off; null for none
        void moveTo(Instant at, @Nullable LocalDate last, Reason reason);
    }

    private final DateTimePicker time = new DateTimePicker();
    private final DatePicker last = new DatePicker();
    private final TextArea reason = new TextArea();
    private final Button move = new Button();

    PostponeDialog(UpgradeSheet upgrade, ZoneId zone, Clock clock, Deed deed) {
        // Create
        setHeaderTitle(getTranslation("upgrades.postpone-title", upgrade.firm()));
        time.setLabel(getTranslation("upgrades.column.date"));
        time.setHelperText(getTranslation("upgrades.zone", zone.getId()));
        time.setValue(LocalDateTime.ofInstant(upgrade.scheduledAt(), zone)
                .withSecond(0)
                .withNano(0));
        time.setMin(LocalDateTime.ofInstant(clock.instant(), zone).withSecond(0).withNano(0));
        time.setLocale(getLocale());
        last.setLabel(getTranslation("upgrades.last-date"));
        last.setHelperText(getTranslation("upgrades.last-date-help"));
        last.setLocale(getLocale());
        last.setClearButtonVisible(true);
        last.setValue(upgrade.lastDate());
        reason.setLabel(getTranslation("firm.reason"));
        reason.setMaxLength(Reason.LENGTH_MAX);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setWidthFull();
        move.setText(getTranslation("upgrades.postpone"));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.setEnabled(false);

        // Listen
        reason.addValueChangeListener(event -> move.setEnabled(isComplete()));
        time.addValueChangeListener(event -> {
            notBeforeTheTime();
            move.setEnabled(isComplete());
        });
        last.addValueChangeListener(event -> move.setEnabled(isComplete()));
        notBeforeTheTime();
        move.addClickListener(event -> {
            if (isComplete()) {
                close();
                deed.moveTo(time.getValue().atZone(zone).toInstant(), last.getValue(), new Reason(reason.getValue()));
            }
        });

        // Lay out
        addClassName("ch-small-dialog");
        add(new Paragraph(getTranslation("upgrades.postpone-effect")), time, last, reason);
        getFooter().add(new Button(getTranslation("themes.cancel"), event -> close()), move);
    }

    /// A deadline before the date would be none: it moves along.
    private void notBeforeTheTime() {
        var day = time.getValue() == null ? null : time.getValue().toLocalDate();
        last.setMin(day);
        if (day != null && last.getValue() != null && last.getValue().isBefore(day)) {
            last.setValue(day);
        }
    }

    private boolean isComplete() {
        return time.getValue() != null
                && !time.isInvalid()
                && !last.isInvalid()
                && !reason.getValue().isBlank();
    }
}
