package io.chancery.console.upgrades;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetSort;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeBook;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.Upgrades;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Orders the upgrade of one firm by hand, or its rehearsal.
final class OrderUpgradeForm extends Composite<Div> {

    private final Choices choices;
    private final SerializableConsumer<UpgradeId> ordered;
    private final ComboBox<FleetRow> firm = new ComboBox<>();
    private final ListChoice<ReleaseNumber> release = new ListChoice<>();
    private final Checkbox rehearsal = new Checkbox();
    private final DateTimePicker time = new DateTimePicker();
    private final DatePicker last = new DatePicker();
    private final Checkbox urgent = new Checkbox();
    private final TextArea reason = new TextArea();
    private final Binder<Draft> binder = new Binder<>();
    private final Draft draft = new Draft();
    private CommandId command = CommandId.next();

    /// What the form chooses from.
    @Component
    record Choices(Fleet fleet, UpgradeBook book, Upgrades upgrades, CurrentOperator operator, Clock clock) {}

    private static final class Draft implements Serializable {
        private @Nullable FleetRow firm;
        private @Nullable ReleaseNumber release;
        private boolean rehearsal;
        private @Nullable LocalDateTime time;
        private @Nullable LocalDate last;
        private boolean urgent;
        private String reason = "";
    }

    OrderUpgradeForm(Choices choices, SerializableConsumer<UpgradeId> ordered, SerializableRunnable cancel) {
        this.choices = choices;
        this.ordered = ordered;
        var zone = choices.operator().zone();
        draft.time = LocalDateTime.ofInstant(choices.clock().instant(), zone)
                .withSecond(0)
                .withNano(0);

        // Create
        firm.setLabel(getTranslation("upgrades.column.firm"));
        firm.setItems(query -> choices
                .fleet()
                .page(
                        new FleetFilter(query.getFilter().orElse(""), Set.of(), false),
                        FleetSort.NAME,
                        false,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        firm.setItemLabelGenerator(row -> row.name() + " · " + row.slug());
        release.setLabel(getTranslation("upgrades.release"));
        release.setItems(choices.book().releases());
        release.setItemLabelGenerator(ReleaseNumber::toString);
        rehearsal.setLabel(getTranslation("upgrades.only-rehearsal"));
        time.setLabel(getTranslation("upgrades.column.date"));
        time.setHelperText(getTranslation("upgrades.zone", zone.getId()));
        last.setLabel(getTranslation("upgrades.last-date"));
        last.setHelperText(getTranslation("upgrades.last-date-help"));
        urgent.setLabel(getTranslation("upgrades.urgent"));
        reason.setLabel(getTranslation("firm.reason"));
        reason.setHelperText(getTranslation("upgrades.order-reason-help"));
        reason.setMaxLength(Reason.LENGTH_MAX);

        // Bind
        binder.forField(firm)
                .asRequired(getTranslation("upgrades.firm-missing"))
                .bind(form -> form.firm, (form, value) -> form.firm = value);
        binder.forField(release)
                .asRequired(getTranslation("upgrades.release-missing"))
                .bind(form -> form.release, (form, value) -> form.release = value);
        binder.forField(rehearsal).bind(form -> form.rehearsal, (form, value) -> form.rehearsal = value);
        // A group of fields is never required to readers of screens, and something stands there from the start.
        binder.forField(time)
                .withValidator(Objects::nonNull, getTranslation("upgrades.time-missing"))
                .bind(form -> form.time, (form, value) -> form.time = value);
        binder.forField(last).bind(form -> form.last, (form, value) -> form.last = value);
        binder.forField(urgent).bind(form -> form.urgent, (form, value) -> form.urgent = value);
        binder.forField(reason)
                .asRequired(getTranslation("upgrades.reason-missing"))
                .bind(form -> form.reason, (form, value) -> form.reason = value);
        binder.readBean(draft);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("upgrades.order")),
                        new FormSection(getTranslation("upgrades.what"), firm, release)
                                .addWide(rehearsal)
                                .addWide(time)
                                .addWide(last)
                                .addWide(urgent)
                                .addWide(reason),
                        new FormActions(getTranslation("upgrades.order"), this::save, cancel, binder::hasChanges));
    }

    private void save() {
        var chosen = binder.writeBeanIfValid(draft) ? draft.firm : null;
        var number = draft.release;
        var at = draft.time;
        if (chosen == null || number == null || at == null) {
            return;
        }
        var wanted = new NewUpgrade(
                chosen.id(),
                number,
                draft.rehearsal,
                at.atZone(choices.operator().zone()).toInstant(),
                draft.last,
                draft.urgent,
                null,
                draft.reason.strip());
        try {
            ordered.accept(choices.upgrades().order(command, wanted));
        } catch (Refusal e) {
            Notices.refused(getTranslation("error." + e.code(), e.args()));
            command = CommandId.next();
        }
    }
}
