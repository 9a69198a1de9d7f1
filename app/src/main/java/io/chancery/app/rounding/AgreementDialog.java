package io.chancery.app.rounding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.BillingIncrement.Direction;
import io.chancery.app.money.BillingIncrement.Step;
import io.chancery.app.money.RawTime;
import io.chancery.app.work.Rounding;
import io.chancery.app.work.Rounding.Basis;
import io.chancery.app.work.RoundingAgreement;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.VerbButton;
import java.time.LocalDate;

/// Agrees how time is rounded from a day on, and shows at once what that would bill.
class AgreementDialog extends Dialog {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINIMUM_MINUTES_MAX = 480;

    private final SerializableConsumer<RoundingAgreement> agree;
    private final FreeDateField from;
    private final ListChoice<Step> step;
    private final ListChoice<Direction> direction;
    private final ListChoice<Basis> basis;
    private final IntegerField minimum = new IntegerField(getTranslation("rounding.field.minimum"));
    private final Paragraph example = new Paragraph();

    /// @param current what holds today, to begin with
    AgreementDialog(
            SerializableSupplier<LocalDate> today, Rounding current, SerializableConsumer<RoundingAgreement> agree) {
        this.agree = agree;

        // Create
        from = new FreeDateField(getTranslation("rounding.field.from"), today);
        from.setValue(today.get());
        from.setHelperText(getTranslation("rounding.from.help"));
        var increment = current.increment();
        step = choice("rounding.field.step", "rounding.step.", Step.values(), increment.step());
        direction =
                choice("rounding.field.direction", "rounding.direction.", Direction.values(), increment.direction());
        basis = choice("rounding.field.basis", "rounding.basis.", Basis.values(), current.basis());
        minimum.setMin(0);
        minimum.setMax(MINIMUM_MINUTES_MAX);
        minimum.setStepButtonsVisible(true);
        minimum.setValue(increment.minimum().seconds() / SECONDS_PER_MINUTE);
        minimum.setHelperText(getTranslation("rounding.minimum.help"));
        example.addClassName("ch-help");
        example.getElement().setAttribute("aria-live", "polite");
        var save = new VerbButton(getTranslation("rounding.agree"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("themes.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);

        // Listen
        step.addValueChangeListener(event -> show());
        direction.addValueChangeListener(event -> show());
        basis.addValueChangeListener(event -> show());
        minimum.addValueChangeListener(event -> show());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show();
                from.focus();
            }
        });

        // Lay out
        setHeaderTitle(getTranslation("rounding.new"));
        addClassName("ch-form-dialog");
        var fields = new Div(from, step, direction, minimum, basis);
        fields.addClassName("ch-form-fields");
        add(fields, example);
        getFooter().add(cancel, save);
    }

    private <E extends Enum<E>> ListChoice<E> choice(String label, String texts, E[] offered, E chosen) {
        var choice = new ListChoice<E>();
        choice.setLabel(getTranslation(label));
        choice.setItems(offered);
        choice.setItemLabelGenerator(each -> getTranslation(texts + each.name()));
        choice.setValue(chosen);
        choice.setWidthFull();
        return choice;
    }

    /// To the second there is nothing to round up or down.
    private void show() {
        direction.setEnabled(step.getValue() != Step.EXACT);
        example.setText(isMinimumRight() ? new RoundingSentence(this, rounding()).example() : "");
    }

    private Rounding rounding() {
        var least = minimum.getValue() == null ? 0 : minimum.getValue();
        return new Rounding(
                new BillingIncrement(step.getValue(), direction.getValue(), RawTime.ofMinutes(least)),
                basis.getValue());
    }

    private boolean isMinimumRight() {
        var least = minimum.getValue();
        return !minimum.isInvalid() && (least == null || (least >= 0 && least <= MINIMUM_MINUTES_MAX));
    }

    private void save() {
        if (from.getValue() == null) {
            from.setErrorMessage(getTranslation("forms.required"));
            from.setInvalid(true);
            from.focus();
        } else if (!isMinimumRight()) {
            minimum.focus();
        } else {
            agree.accept(new RoundingAgreement(from.getValue(), rounding()));
            close();
        }
    }
}
