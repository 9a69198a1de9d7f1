package io.chancery.console.care;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.care.CareRequest;
import io.chancery.control.care.ClosingRow;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.CopyButton;
import io.chancery.themes.field.DownloadButton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// How a firm ends: what is asked for, until when it can be called off, what is handed over, and the proof afterwards.
public final class ClosingSection extends Composite<Div> {

    private final FirmSheet firm;
    private final CareDesk desk;
    private final SerializableRunnable changed;
    private final boolean mayCare;
    private final boolean isFree;

    /// @param isFree whether no order for the firm is under way
    public ClosingSection(FirmSheet firm, boolean isFree, CareDesk desk, SerializableRunnable changed) {
        this.firm = firm;
        this.desk = desk;
        this.changed = changed;
        this.isFree = isFree;
        this.mayCare = desk.operator().may(OperatorPermission.FIRM_CARE);
        var section = new Section(getTranslation("closing.title"));
        var closing = desk.closings().of(firm.row().id()).orElse(null);
        var asked = desk.book()
                .asked(firm.row().id())
                .filter(request -> request.kind() == CareRequest.Kind.CLOSE)
                .orElse(null);
        if (asked != null) {
            section.add(asked(asked));
        } else if (closing == null) {
            section.add(new Paragraph(getTranslation("closing.sentence")));
            offerToAsk(section);
        } else if (closing.state() == ClosingRow.State.WAITING) {
            section.add(waiting(closing));
        } else {
            var text = Objects.requireNonNull(closing.proof(), "What is deleted has a proof");
            var proof = new Pre(text);
            proof.addClassName("ch-proof");
            section.add(new Paragraph(getTranslation("closing.done")), proof);
            section.action(new CopyButton(text));
            section.action(new DownloadButton(
                    getTranslation("closing.proof-file"),
                    "text/plain;charset=UTF-8",
                    () -> "deletion-%s.txt".formatted(firm.row().slug()),
                    out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        }
        getContent().add(section);
    }

    private void offerToAsk(Section section) {
        var state = firm.row().state();
        if (mayCare && isFree && (state == TenantState.ACTIVE || state == TenantState.SUSPENDED)) {
            var command = CommandId.next();
            section.action(new Button(
                    getTranslation("closing.ask"),
                    _ -> ask(
                            "ask",
                            true,
                            reason -> desk.closing().ask(command, firm.row().id(), reason))));
        }
    }

    private Div asked(CareRequest request) {
        var buttons = new Div();
        buttons.addClassName("ch-head-verbs");
        var own = Objects.equals(request.askedBy(), desk.operator().require().uuid());
        var command = CommandId.next();
        if (desk.operator().may(OperatorPermission.FIRM_CARE_APPROVE) && isFree && !own) {
            buttons.add(new Button(
                    getTranslation("closing.approve"),
                    _ -> ask("approve", true, reason -> desk.closing().approve(command, request.id(), reason))));
        }
        if (mayCare) {
            buttons.add(new Button(
                    getTranslation("closing.refuse"),
                    _ -> ask("refuse", false, reason -> desk.snapshots().refuse(command, request.id(), reason))));
        }
        var asked = new Div(
                new Paragraph(getTranslation("closing.asked", request.askedByName(), request.reason())), buttons);
        asked.addClassName("ch-waits");
        return asked;
    }

    private Div waiting(ClosingRow closing) {
        var zone = desk.operator().zone();
        var words = new Div(new Paragraph(getTranslation(
                "closing.waiting",
                CareWords.time(closing.beganAt(), zone),
                CareWords.time(closing.endsAt(), zone),
                closing.reason())));
        desk.handOvers().of(firm.row().id()).ifPresent(handOver -> words.add(new HandOverPart(firm, handOver, desk)));
        if (mayCare && isFree) {
            var command = CommandId.next();
            words.add(new Button(
                    getTranslation("closing.call-off"),
                    _ -> ask(
                            "call-off",
                            false,
                            reason -> desk.closing().callOff(command, firm.row().id(), reason))));
        }
        words.addClassName("ch-waits");
        return words;
    }

    private void ask(String verb, boolean typed, SerializableConsumer<Reason> deed) {
        new ReasonDialog(
                        getTranslation("closing." + verb + "-title", firm.row().name()),
                        getTranslation("closing." + verb + "-effect"),
                        getTranslation("care.reason-help"),
                        typed ? firm.row().slug() : "",
                        getTranslation("closing." + verb),
                        reason -> run(() -> deed.accept(reason)))
                .open();
    }

    private void run(SerializableRunnable deed) {
        try {
            deed.run();
        } catch (Refusal e) {
            Notices.refused(getTranslation("error." + e.code(), e.args()));
        }
        changed.run();
    }
}
