package io.chancery.console.support;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.control.orders.Reason;
import io.chancery.control.support.SupportAccessId;
import io.chancery.control.support.SupportDesk;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetSort;
import io.chancery.control.tenants.FleetState;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Asks one firm to let support look in: why, and for how long.
final class AskForm extends Composite<Div> {

    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8));
    private static final Duration USUAL = Duration.ofHours(1);

    private final SupportDesk desk;
    private final SerializableConsumer<SupportAccessId> asked;
    private final ComboBox<FleetRow> firm = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final ListChoice<Duration> length = new ListChoice<>();
    private CommandId command = CommandId.next();

    AskForm(SupportDesk desk, Fleet fleet, SerializableConsumer<SupportAccessId> asked, SerializableRunnable cancel) {
        this.desk = desk;
        this.asked = asked;

        // Create
        firm.setLabel(getTranslation("support.column.firm"));
        firm.setItemLabelGenerator(FleetRow::name);
        firm.setItemsPageable((page, words) -> fleet.page(
                new FleetFilter(words == null ? "" : words, Set.of(FleetState.ACTIVE), false),
                FleetSort.NAME,
                false,
                (int) page.getOffset(),
                page.getPageSize()));
        reason.setLabel(getTranslation("support.reason"));
        reason.setHelperText(getTranslation("support.reason-help"));
        reason.setMaxLength(Reason.LENGTH_MAX);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        length.setLabel(getTranslation("support.length"));
        length.setItems(LENGTHS);
        length.setItemLabelGenerator(one -> SupportWords.length(this, one));
        length.setValue(USUAL);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("support.ask")),
                        new Paragraph(getTranslation("support.ask-sentence")),
                        new FormSection(getTranslation("support.what"), firm, length).addWide(reason),
                        new FormActions(getTranslation("support.ask"), this::ask, cancel, this::hasChanges));
        firm.focus();
    }

    private boolean hasChanges() {
        return firm.getValue() != null || !reason.getValue().isBlank();
    }

    private void ask() {
        firm.setErrorMessage(getTranslation("support.firm-missing"));
        firm.setInvalid(firm.getValue() == null);
        reason.setErrorMessage(getTranslation("support.reason-missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (firm.isInvalid() || reason.isInvalid()) {
            return;
        }
        try {
            asked.accept(desk.ask(command, firm.getValue().id(), new Reason(reason.getValue()), length.getValue()));
        } catch (Refusal refused) {
            command = CommandId.next();
            Notices.refused(getTranslation("error." + refused.code(), refused.args()));
        }
    }
}
