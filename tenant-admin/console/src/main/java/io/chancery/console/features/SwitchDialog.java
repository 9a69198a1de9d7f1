package io.chancery.console.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.control.features.NewSwitch;
import io.chancery.control.orders.Reason;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetSort;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.VerbButton;
import java.time.LocalDate;
import java.util.Set;

/// Sets a feature for one firm: on or off, until when, why, and who answers for it.
final class SwitchDialog extends Dialog {

    private static final int DAYS_USUAL = 30;
    private static final int DAYS_MAX = 366;

    private final ComboBox<FleetRow> firm = new ComboBox<>();
    private final ListChoice<Boolean> on = new ListChoice<>();
    private final DatePicker until = new DatePicker();
    private final TextField owner = new TextField();
    private final TextArea reason = new TextArea();
    private final CommandId command = CommandId.next();
    private final String feature;
    private final FeaturePanel.Desk desk;
    private final SerializableRunnable changed;

    SwitchDialog(String feature, FeaturePanel.Desk desk, SerializableRunnable changed) {
        this.feature = feature;
        this.desk = desk;
        this.changed = changed;
        var today = LocalDate.now(desk.clock().withZone(desk.operator().zone()));

        // Create
        setHeaderTitle(getTranslation("features.switch-title", feature));
        firm.setLabel(getTranslation("features.firm"));
        firm.setItemLabelGenerator(FleetRow::name);
        firm.setItems(query -> desk
                .fleet()
                .page(filter(query.getFilter().orElse("")), FleetSort.NAME, false, query.getOffset(), query.getLimit())
                .stream());
        firm.setWidthFull();
        on.setLabel(getTranslation("features.set-to"));
        on.setItems(true, false);
        on.setItemLabelGenerator(value -> getTranslation(value ? "features.on" : "features.off"));
        on.setValue(true);
        until.setLabel(getTranslation("features.until"));
        until.setHelperText(getTranslation("features.until-help"));
        until.setMin(today);
        until.setMax(today.plusDays(DAYS_MAX));
        until.setValue(today.plusDays(DAYS_USUAL));
        owner.setLabel(getTranslation("features.owner"));
        owner.setHelperText(getTranslation("features.owner-help"));
        owner.setMaxLength(NewSwitch.OWNER_LENGTH_MAX);
        owner.setValue(desk.operator().require().name());
        owner.setWidthFull();
        reason.setLabel(getTranslation("firm.reason"));
        reason.setHelperText(getTranslation("features.reason-help"));
        reason.setMaxLength(Reason.LENGTH_MAX);
        reason.setWidthFull();
        var save = new VerbButton(getTranslation("features.switch"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        addClassName("ch-small-dialog");
        add(firm, on, until, owner, reason);
        getFooter().add(new Button(getTranslation("themes.cancel"), event -> close()), save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                firm.focus();
            }
        });
    }

    private static FleetFilter filter(String typed) {
        return new FleetFilter(typed, Set.of(), false);
    }

    private void save() {
        var chosen = firm.getValue();
        var end = until.getValue();
        boolean good = check(firm, chosen != null, "features.firm-missing")
                & check(until, end != null && !until.isInvalid(), "features.until-wrong")
                & check(owner, !owner.getValue().isBlank(), "features.owner-missing")
                & check(reason, !reason.getValue().isBlank(), "features.reason-missing");
        if (!good || chosen == null || end == null) {
            return;
        }
        var last = end.plusDays(1).atStartOfDay(desk.operator().zone()).toInstant();
        desk.verbs()
                .set(
                        command,
                        new NewSwitch(
                                feature,
                                chosen.id(),
                                on.getValue(),
                                new Reason(reason.getValue()),
                                owner.getValue(),
                                last));
        close();
        Notices.done(getTranslation("features.switched", chosen.name()));
        changed.run();
    }

    private boolean check(com.vaadin.flow.component.HasValidation field, boolean good, String problem) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation(problem));
        return good;
    }
}
