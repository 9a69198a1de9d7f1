package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FactorPolicy;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.StepUp;
import io.chancery.app.shell.Permissions;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import java.util.List;
import java.util.stream.Stream;

/// Who must have a second factor. People who may not decide it read it.
class FactorPolicyForm extends Composite<Div> {

    private static final List<Integer> DAYS = List.of(0, 1, 7, 14, 30, 60, 90);

    private final FactorAdministration factors;
    private final StepUp stepUp;
    private final RadioButtonGroup<FactorPolicy> policy = new RadioButtonGroup<>(getTranslation("firm.sign-in.who"));
    private final ListChoice<Integer> days = new ListChoice<>();
    private CommandId command = CommandId.next();

    FactorPolicyForm(FactorAdministration factors, StepUp stepUp) {
        this.factors = factors;
        this.stepUp = stepUp;

        // Create
        policy.setItems(FactorPolicy.values());
        policy.setItemLabelGenerator(one -> getTranslation("firm.sign-in." + one.name()));
        policy.setValue(factors.policy());
        policy.setTestId("factor-policy");

        days.setLabel(getTranslation("firm.sign-in.remember"));
        days.setHelperText(getTranslation("firm.sign-in.remember-help"));
        days.setItems(offered(factors.rememberedDays()));
        days.setItemLabelGenerator(one -> getTranslation("firm.sign-in.remember-days", one));
        days.setValue(factors.rememberedDays());
        days.setTestId("remembered-days");

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(new FormSection(getTranslation("firm.sign-in.factor"))
                        .help(getTranslation("firm.sign-in.help"))
                        .addWide(policy)
                        .addWide(days));
        if (Permissions.has(Permission.PEOPLE_ADMIN)) {
            var save = new VerbButton(getTranslation("forms.save"), () -> this.stepUp.run(this::save));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            getContent().add(save);
        } else {
            policy.setReadOnly(true);
            days.setReadOnly(true);
        }
    }

    /// What the firm has now stands among them, whoever decided it.
    private static List<Integer> offered(int now) {
        return Stream.concat(Stream.of(now), DAYS.stream()).distinct().sorted().toList();
    }

    private void save() {
        if (policy.getValue() != factors.policy()) {
            factors.decide(command, policy.getValue());
            command = CommandId.next();
        }
        if (days.getValue() != factors.rememberedDays()) {
            factors.remember(command, days.getValue());
            command = CommandId.next();
        }
        Notices.done(getTranslation("forms.saved"));
    }
}
