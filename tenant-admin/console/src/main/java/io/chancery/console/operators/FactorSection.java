package io.chancery.console.operators;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.infra.web.factors.EnrolmentDialog;
import io.chancery.infra.web.factors.RecoveryCodesDialog;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;

/// One's own second factor: since when, recovery codes made anew, and another telephone in place of the old one.
final class FactorSection extends Composite<Div> {

    private final OwnFactor own;
    private final CurrentOperator current;
    private final StepUp stepUp;

    FactorSection(OwnFactor own, CurrentOperator current, StepUp stepUp) {
        this.own = own;
        this.current = current;
        this.stepUp = stepUp;
        getContent().addClassName("ch-form-part");
        show();
    }

    private void show() {
        var sheet = own.sheet();
        var since = sheet.since();
        var text = since == null
                ? getTranslation("operators.factor.none")
                : getTranslation(
                        "operators.factor.since",
                        InstantFormat.toTheMinute(getLocale(), current.zone()).format(since),
                        sheet.codesLeft());
        var verbs = new Div(
                new VerbButton(getTranslation("operators.factor.replace"), () -> stepUp.run(this::replace)),
                new VerbButton(getTranslation("operators.factor.codes-renew"), () -> stepUp.run(this::renew)));
        verbs.addClassName("ch-form-verbs");
        getContent().removeAll();
        getContent().add(new FormSection(getTranslation("operators.factor")).addWide(new Paragraph(text)), verbs);
    }

    private void replace() {
        new EnrolmentDialog(own.begin(), own::confirm, this::show).open();
    }

    private void renew() {
        new RecoveryCodesDialog(own.renewCodes()).open();
        show();
    }
}
