package io.chancery.console.upgrades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.orders.Reason;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.feedback.Notices;
import java.io.Serializable;

/// What an operator can decide about an upgrade, each verb with the question that comes before it.
final class UpgradeVerbs implements Serializable {

    private final Component page;
    private final UpgradePanel.Desk desk;
    private final SerializableRunnable changed;

    UpgradeVerbs(Component page, UpgradePanel.Desk desk, SerializableRunnable changed) {
        this.page = page;
        this.desk = desk;
        this.changed = changed;
    }

    /// Offers what fits the state of the upgrade.
    void offer(DetailHead head, UpgradeSheet now) {
        switch (now.state()) {
            case SCHEDULED -> {
                if (!now.begun()) {
                    head.primary(text("upgrades.postpone"), event -> postpone(now));
                    head.more(
                            text("upgrades.cancel"),
                            () -> ask("cancel", "", now, reason -> desk.verbs().cancel(now, reason)));
                }
            }
            case PAUSED -> {
                head.primary(
                        text("upgrades.go-on"),
                        event -> ask("go-on", "", now, reason -> desk.verbs().goOn(now, reason)));
                if (!now.goingBack() && !now.rehearsal()) {
                    head.more(text("upgrades.put-back"), () -> putBack(now));
                }
            }
            case SOAKING -> {
                head.more(
                        text("upgrades.count-loss"),
                        () -> run(() -> desk.verbs().askLoss(now)));
                if (now.loss() != null) {
                    head.more(text("upgrades.take-back"), () -> putBack(now));
                }
            }
            case RUNNING, DONE, PUT_BACK, FAILED, CANCELLED -> {}
        }
    }

    private void postpone(UpgradeSheet now) {
        new PostponeDialog(now, desk.operator().zone(), desk.clock(), (at, last, reason) -> {
                    run(() -> desk.verbs().postpone(now, at, last, reason));
                })
                .open();
    }

    /// After people have worked on the new release, what they did since would be lost.
    private void putBack(UpgradeSheet now) {
        var verb = now.openedAt() == null ? "put-back" : "take-back";
        ask(
                verb,
                now.openedAt() == null ? "" : now.to().toString(),
                now,
                reason -> desk.verbs().putBack(now, reason));
    }

    private void ask(String verb, String typed, UpgradeSheet now, SerializableConsumer<Reason> deed) {
        new ReasonDialog(
                        text("upgrades." + verb + "-title", now.firm()),
                        text("upgrades." + verb + "-effect"),
                        text("upgrades.reason-help"),
                        typed,
                        text("upgrades." + verb),
                        reason -> run(() -> deed.accept(reason)))
                .open();
    }

    private void run(SerializableRunnable deed) {
        try {
            deed.run();
        } catch (Refusal e) {
            Notices.refused(text("error." + e.code(), e.args()));
        }
        changed.run();
    }

    private String text(String key, Object... args) {
        return page.getTranslation(key, args);
    }
}
