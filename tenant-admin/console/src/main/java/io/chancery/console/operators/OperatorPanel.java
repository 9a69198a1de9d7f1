package io.chancery.console.operators;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.operators.OperatorSheet;
import io.chancery.control.operators.Operators;
import io.chancery.control.orders.Reason;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// One operator: what they may do, and the verbs of those who decide about it.
final class OperatorPanel extends Composite<Div> {

    private final OperatorSheet operator;
    private final Operators operators;
    private final StepUp stepUp;
    private final SerializableRunnable changed;
    private final SerializableBiConsumer<String, OneTimeToken> shown;
    // One for each verb as long as this operator is shown: a click that is sent twice finds it done.
    private final CommandId enabling = CommandId.next();
    private final CommandId disabling = CommandId.next();
    private final CommandId givingRoles = CommandId.next();
    private final CommandId takingFactorAway = CommandId.next();

    /// @param shown told the operator's name and a link that can be shown once
    OperatorPanel(
            OperatorSheet operator,
            Operators operators,
            CurrentOperator current,
            StepUp stepUp,
            SerializableRunnable changed,
            SerializableBiConsumer<String, OneTimeToken> shown) {
        this.operator = operator;
        this.operators = operators;
        this.stepUp = stepUp;
        this.changed = changed;
        this.shown = shown;

        boolean self = operator.id().equals(current.require().id());
        boolean admin = current.may(OperatorPermission.OPERATOR_ADMIN);
        var head = new DetailHead(operator.name())
                .kicker(operator.email().value())
                .status(OperatorWords.status(this, operator));
        if (admin) {
            addVerbs(head, self);
        }
        getContent().addClassName("ch-panel");
        getContent().add(head, new Paragraph(factor()), roles(admin && !self));
        if (admin && self) {
            getContent().add(new Paragraph(getTranslation("operators.oneself")));
        }
    }

    private void addVerbs(DetailHead head, boolean self) {
        head.more(getTranslation("operators.give-link"), () -> stepUp.run(this::giveLink));
        if (!self && operator.factor()) {
            head.more(getTranslation("operators.factor.take-away"), this::askToTakeFactorAway);
        }
        if (!self && operator.isDisabled()) {
            head.primary(getTranslation("operators.enable"), event -> stepUp.run(this::enable));
        } else if (!self) {
            head.more(getTranslation("operators.disable"), this::askToDisable);
        }
    }

    private String factor() {
        return getTranslation(operator.factor() ? "operators.factor.has" : "operators.factor.has-not");
    }

    private Section roles(boolean editable) {
        var choice = new RoleChoice();
        choice.setValue(operator.roles());
        choice.setReadOnly(!editable);
        var section = new Section(getTranslation("operators.what-they-may"), choice);
        if (editable) {
            var save = new VerbButton(getTranslation("themes.save"), () -> stepUp.run(() -> giveRoles(choice)));
            section.action(save);
        }
        return section;
    }

    private void giveRoles(RoleChoice choice) {
        if (choice.getValue().isEmpty()) {
            choice.setErrorMessage(getTranslation("operators.roles-missing"));
            choice.setInvalid(true);
            return;
        }
        operators.giveRoles(givingRoles, operator.id(), choice.getValue());
        done("operators.roles-given");
    }

    private void giveLink() {
        var token = OneTimeToken.next();
        operators.giveLink(CommandId.next(), operator.id(), new LinkHash(token.hash()));
        shown.accept(operator.name(), token);
    }

    private void askToDisable() {
        new ConfirmByName(
                        getTranslation("operators.disable-title", operator.name()),
                        getTranslation("operators.disable-loss"),
                        operator.name(),
                        getTranslation("operators.disable"),
                        () -> stepUp.run(this::disable))
                .open();
    }

    private void enable() {
        operators.enable(enabling, operator.id());
        done("operators.enabled");
    }

    private void disable() {
        operators.disable(disabling, operator.id());
        done("operators.disabled");
    }

    private void askToTakeFactorAway() {
        new ReasonDialog(
                        getTranslation("operators.factor.take-away-title", operator.name()),
                        getTranslation("operators.factor.take-away-effect"),
                        getTranslation("operators.factor.take-away-help"),
                        "",
                        getTranslation("operators.factor.take-away"),
                        reason -> stepUp.run(() -> takeFactorAway(reason)))
                .open();
    }

    private void takeFactorAway(Reason reason) {
        operators.takeFactorAway(takingFactorAway, operator.id(), reason.value());
        done("operators.factor.taken-away");
    }

    private void done(String text) {
        Notices.done(getTranslation(text, operator.name()));
        changed.run();
    }
}
