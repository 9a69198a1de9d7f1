package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.control.rollouts.Forewarning;
import io.chancery.themes.field.ListChoice;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// How long before firms hear of their upgrade, and whether it begins at night; what that comes to, in a sentence.
final class ForewarningFields extends Composite<Div> {

    private static final List<Duration> LEADS =
            List.of(Forewarning.DAY, Duration.ofHours(1), Duration.ofMinutes(10), Duration.ZERO);

    private final ListChoice<Duration> lead = new ListChoice<>();
    private final Checkbox night = new Checkbox();
    private final Checkbox urgent = new Checkbox();
    private final Paragraph sentence = new Paragraph();

    ForewarningFields() {
        // Create
        lead.setLabel(getTranslation("rollouts.form.lead"));
        lead.setItems(LEADS);
        lead.setItemLabelGenerator(time -> getTranslation("rollouts.form.lead." + time.toMinutes()));
        night.setLabel(getTranslation("rollouts.form.night"));
        night.setHelperText(getTranslation("rollouts.form.night-help"));
        urgent.setLabel(getTranslation("rollouts.form.urgent"));
        urgent.setHelperText(getTranslation("rollouts.form.urgent-help"));
        sentence.getElement().setAttribute("role", "status");

        // Bind
        lead.setValue(Forewarning.USUAL.lead());
        night.setValue(Forewarning.USUAL.atNight());
        urgent.setValue(Forewarning.USUAL.urgent());
        tell();

        // Listen
        lead.addValueChangeListener(event -> choose());
        night.addValueChangeListener(event -> tell());
        urgent.addValueChangeListener(event -> hurry());

        // Lay out
        getContent().addClassName("ch-choices");
        getContent().add(lead, night, urgent, sentence);
    }

    Forewarning forewarning() {
        return new Forewarning(
                Objects.requireNonNullElse(lead.getValue(), Forewarning.DAY), night.getValue(), urgent.getValue());
    }

    boolean hasChanges() {
        return !forewarning().equals(Forewarning.USUAL);
    }

    /// A danger does not wait for the next night, but people still hear of it, unless somebody chooses otherwise.
    private void hurry() {
        if (urgent.getValue() && !hasChangesBesides()) {
            lead.setValue(Duration.ofHours(1));
            night.setValue(false);
        }
        tell();
    }

    /// Whoever tells nobody does not mean to wait for the night.
    private void choose() {
        if (forewarning().lead().isZero()) {
            night.setValue(false);
        }
        tell();
    }

    private boolean hasChangesBesides() {
        var now = forewarning();
        return !new Forewarning(now.lead(), now.atNight(), false).equals(Forewarning.USUAL);
    }

    private void tell() {
        sentence.setText(RolloutWords.forewarning(this, forewarning()));
    }
}
