package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.app.upgrades.ReleaseOverview;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.themes.form.VerbButton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Asks for another date, in the firm's time zone and no later than the last one.
final class MoveDateDialog extends Dialog {

    private final DateTimePicker time = new DateTimePicker();

    /// @param release that comes
    /// @param proposed the time that stands there at first
    /// @param verb what the button says
    MoveDateDialog(
            ReleaseNumber release,
            Instant proposed,
            String verb,
            ReleaseOverview overview,
            Clock clock,
            SerializableConsumer<LocalDateTime> deed) {
        var zone = overview.zone();
        var last = overview.last();

        // Create
        setHeaderTitle(getTranslation("upgrades.move-title", release.toString()));
        time.setLabel(getTranslation("upgrades.date"));
        time.setHelperText(getTranslation("upgrades.zone", zone.getId()));
        time.setLocale(getLocale());
        time.setValue(LocalDateTime.ofInstant(proposed, zone).withSecond(0).withNano(0));
        time.setMin(LocalDateTime.ofInstant(clock.instant(), zone).withSecond(0).withNano(0));
        if (last != null) {
            time.setMax(last.atTime(LocalTime.of(23, 59)));
        }
        var move = new VerbButton(verb, () -> {
            if (time.getValue() != null && !time.isInvalid()) {
                close();
                deed.accept(time.getValue());
            }
        });
        move.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        addClassName("ch-small-dialog");
        add(
                new Paragraph(
                        last == null
                                ? getTranslation("upgrades.move-text")
                                : getTranslation("upgrades.move-text-last", last)),
                time);
        getFooter().add(new Button(getTranslation("themes.cancel"), event -> close()), move);
    }
}
