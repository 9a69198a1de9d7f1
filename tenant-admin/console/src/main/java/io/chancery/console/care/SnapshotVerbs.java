package io.chancery.console.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.care.CareRequest;
import io.chancery.control.care.SnapshotRow;
import io.chancery.control.orders.Reason;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.feedback.Notices;
import java.io.Serializable;

/// What operators can do with snapshots of a firm, each verb with the question that comes before it.
final class SnapshotVerbs implements Serializable {

    private final Component page;
    private final FirmSheet firm;
    private final CareDesk desk;
    private final SerializableRunnable changed;

    /// @param changed called after something was ordered or decided
    SnapshotVerbs(Component page, FirmSheet firm, CareDesk desk, SerializableRunnable changed) {
        this.page = page;
        this.firm = firm;
        this.desk = desk;
        this.changed = changed;
    }

    void take() {
        var command = CommandId.next();
        ask(
                "take",
                "",
                text("take-effect"),
                reason -> desk.snapshots().take(command, firm.row().id(), reason));
    }

    void compare(SnapshotRow snapshot) {
        run(() -> desk.snapshots().compare(CommandId.next(), snapshot.id()));
    }

    void askToPutBack(SnapshotRow snapshot) {
        var command = CommandId.next();
        ask(
                "put-back",
                "",
                text("put-back-effect", lossOf(snapshot)),
                reason -> desk.snapshots().askToPutBack(command, snapshot.id(), reason));
    }

    /// The firm's name is typed: what people did since is lost from its books, though not from the provider.
    void approve(CareRequest request, SnapshotRow snapshot) {
        var command = CommandId.next();
        ask(
                "approve",
                firm.row().slug(),
                text("approve-effect", lossOf(snapshot)),
                reason -> desk.snapshots().approve(command, request.id(), reason));
    }

    void refuse(CareRequest request) {
        var command = CommandId.next();
        ask("refuse", "", text("refuse-effect"), reason -> desk.snapshots().refuse(command, request.id(), reason));
    }

    void drop(SnapshotRow snapshot) {
        var command = CommandId.next();
        ask(
                "drop",
                firm.row().slug(),
                text("drop-effect"),
                reason -> desk.snapshots().drop(command, snapshot.id(), reason));
    }

    private String lossOf(SnapshotRow snapshot) {
        var comparison = snapshot.comparison();
        return comparison == null ? "" : String.join("; ", CareWords.loss(page, comparison));
    }

    private void ask(String verb, String typed, String effect, SerializableConsumer<Reason> deed) {
        new ReasonDialog(
                        text(verb + "-title", firm.row().name()),
                        effect,
                        text("reason-help"),
                        typed,
                        text(verb),
                        reason -> run(() -> deed.accept(reason)))
                .open();
    }

    private void run(SerializableRunnable deed) {
        try {
            deed.run();
        } catch (Refusal e) {
            Notices.refused(page.getTranslation("error." + e.code(), e.args()));
        }
        changed.run();
    }

    private String text(String key, Object... args) {
        return page.getTranslation("care." + key, args);
    }
}
