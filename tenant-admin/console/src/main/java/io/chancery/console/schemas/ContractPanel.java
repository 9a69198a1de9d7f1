package io.chancery.console.schemas;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.schemas.ContractRow;
import io.chancery.control.schemas.ContractTrouble;
import io.chancery.control.schemas.Contracts;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.io.Serializable;
import java.util.List;

/// One contract script: what it takes away, in how many firms it has, what it waits for, and the verbs of those who
/// may.
final class ContractPanel extends Composite<Div> {

    private final int version;
    private final Desk desk;
    private final SerializableRunnable changed;

    /// What the panel works with.
    @org.springframework.stereotype.Component
    record Desk(Contracts contracts, CurrentOperator operator) {}

    private interface Verb extends Serializable {
        void act(CommandId command, int version, Reason reason);
    }

    /// @param changed called after something was decided
    ContractPanel(int version, Desk desk, SerializableRunnable changed) {
        this.version = version;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassName("ch-panel");
    }

    static Status status(Component reader, ContractRow row) {
        if (row.done() == row.firms() && row.firms() > 0) {
            return new Status(reader.getTranslation("contracts.state.done"), Tone.GOOD);
        }
        if (row.orderedAt() == null) {
            return new Status(reader.getTranslation("contracts.state.possible"), Tone.NEUTRAL);
        }
        return row.failed() > 0
                ? new Status(reader.getTranslation("contracts.state.failing"), Tone.WARN)
                : new Status(reader.getTranslation("contracts.state.ordered"), Tone.INFO);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        desk.contracts()
                .find(version)
                .ifPresentOrElse(
                        this::show, () -> getContent().add(new Paragraph(getTranslation("contracts.unknown"))));
    }

    private void show(ContractRow row) {
        var head = new DetailHead(row.script())
                .kicker(getTranslation("contracts.title"))
                .status(status(this, row))
                .figure(new Figure(getTranslation("contracts.floor"), Integer.toString(row.version())))
                .figure(new Figure(
                        getTranslation("contracts.column.firms"),
                        getTranslation("contracts.of", row.done(), row.firms())));
        if (desk.operator().may(OperatorPermission.FIRM_UPGRADE)) {
            offer(head, row);
        }
        getContent().add(head, new Paragraph(row.why()));
        tellWhoOrdered(row);
        if (row.olderNodes() > 0) {
            getContent().add(new Paragraph(getTranslation("contracts.older-nodes", row.olderNodes())));
        }
        if (row.olderFirms() > 0) {
            getContent().add(new Paragraph(getTranslation("contracts.older-firms", row.olderFirms(), row.release())));
        }
        if (row.failed() > 0) {
            getContent().add(new Section(getTranslation("contracts.failed"), troubles()));
        }
    }

    private void offer(DetailHead head, ContractRow row) {
        if (row.orderedAt() == null) {
            head.primary(
                    getTranslation("contracts.order"),
                    event -> ask(row, "order", row.script(), desk.contracts()::order));
        } else if (row.done() < row.firms()) {
            head.primary(getTranslation("contracts.stop"), event -> ask(row, "stop", "", desk.contracts()::stop));
        }
    }

    private void tellWhoOrdered(ContractRow row) {
        var at = row.orderedAt();
        if (at != null) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "contracts.ordered-by",
                            row.orderedBy(),
                            InstantFormat.toTheMinute(
                                            getLocale(), desk.operator().zone())
                                    .format(at),
                            row.reason())));
        }
    }

    private void ask(ContractRow row, String verb, String typed, Verb work) {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("contracts." + verb + "-title", row.script()),
                        getTranslation("contracts." + verb + "-effect"),
                        getTranslation("contracts.reason-help"),
                        typed,
                        getTranslation("contracts." + verb),
                        reason -> {
                            work.act(command, row.version(), reason);
                            show();
                            changed.run();
                        })
                .open();
    }

    private UnorderedList troubles() {
        List<ContractTrouble> troubles = desk.contracts().troubles(version);
        return new UnorderedList(troubles.stream()
                .map(trouble -> new ListItem(
                        getTranslation("contracts.trouble", trouble.firm(), trouble.attempts(), trouble.trouble())))
                .toArray(ListItem[]::new));
    }
}
