package io.chancery.console.rollouts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.rollouts.RolloutId;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.control.rollouts.RolloutState;
import io.chancery.control.rollouts.Rollouts;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.detail.DetailHead;
import java.io.Serializable;

/// What an operator can decide about a rollout, each verb with the question that comes before it.
final class RolloutVerbs implements Serializable {

    private final Component page;
    private final Rollouts rollouts;
    private final CurrentOperator operator;
    private final SerializableRunnable changed;

    /// @param changed called after something was decided
    RolloutVerbs(Component page, Rollouts rollouts, CurrentOperator operator, SerializableRunnable changed) {
        this.page = page;
        this.rollouts = rollouts;
        this.operator = operator;
        this.changed = changed;
    }

    private interface Verb extends Serializable {
        void act(CommandId command, RolloutId id, Reason reason);
    }

    /// Offers what fits the rollout's state.
    void offer(DetailHead head, RolloutRow row) {
        if (row.state() == RolloutState.WAITING_FOR_APPROVAL
                && operator.may(OperatorPermission.ROLLOUT_APPROVE)
                && !operator.require().uuid().equals(row.plannedBy())) {
            primary(head, row, "approve", rollouts::approve);
        }
        if (!operator.may(OperatorPermission.ROLLOUT_PLAN)) {
            return;
        }
        switch (row.state()) {
            case READY -> primary(head, row, "start", rollouts::start);
            case RUNNING -> primary(head, row, "pause", rollouts::pause);
            case PAUSED -> primary(head, row, "resume", rollouts::resume);
            case WAITING_FOR_APPROVAL, FINISHED, STOPPED -> {}
        }
        if (!row.state().isOver()) {
            head.more(text("stop"), () -> ask(row, "stop", "", rollouts::stop));
            head.more(text("stop-at-once"), () -> ask(row, "stop-at-once", row.name(), rollouts::stopAtOnce));
        }
    }

    private void primary(DetailHead head, RolloutRow row, String verb, Verb work) {
        head.primary(text(verb), event -> ask(row, verb, "", work));
    }

    private void ask(RolloutRow row, String verb, String typed, Verb work) {
        var command = CommandId.next();
        new ReasonDialog(
                        page.getTranslation("rollouts.verb." + verb + "-title", row.name()),
                        effect(row, verb),
                        page.getTranslation("rollouts.reason-help"),
                        typed,
                        text(verb),
                        reason -> {
                            work.act(command, row.id(), reason);
                            changed.run();
                        })
                .open();
    }

    /// Whoever approves or starts it reads once more how firms hear of it.
    private String effect(RolloutRow row, String verb) {
        var effect = text(verb + "-effect");
        return verb.equals("approve") || verb.equals("start")
                ? effect + " " + RolloutWords.forewarning(page, row.forewarning())
                : effect;
    }

    private String text(String verb) {
        return page.getTranslation("rollouts.verb." + verb);
    }
}
