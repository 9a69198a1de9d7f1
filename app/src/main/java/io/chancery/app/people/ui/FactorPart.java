package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.people.FactorSheet;
import io.chancery.app.people.OwnFactor;
import io.chancery.infra.web.factors.EnrolmentDialog;
import io.chancery.infra.web.factors.ProofDialog;
import io.chancery.infra.web.factors.RecoveryCodesDialog;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;

/// One's own second factor: set up, its recovery codes made anew, taken off again.
class FactorPart extends Composite<Div> {

    private final OwnFactor own;
    private final StepUp stepUp;

    FactorPart(OwnFactor own, StepUp stepUp) {
        this.own = own;
        this.stepUp = stepUp;
        getContent().addClassName("ch-form-part");
        show();
    }

    /// Looks again: what is said of the factors depends on all of them.
    void show() {
        var sheet = own.sheet();
        var verbs = new Div();
        verbs.addClassName("ch-form-verbs");
        if (!sheet.makesCodes()) {
            var setUp = new VerbButton(getTranslation("people.factor.set-up-app"), () -> stepUp.run(this::setUp));
            setUp.setTestId("set-up-factor");
            verbs.add(setUp);
        }
        if (sheet.isSet()) {
            verbs.add(new VerbButton(getTranslation("people.factor.codes-renew"), this::askToRenew));
        }
        if (sheet.makesCodes()) {
            var remove = new VerbButton(getTranslation("people.factor.remove"), () -> askToRemove(sheet));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            verbs.add(remove);
        }
        getContent().removeAll();
        getContent().add(new FormSection(getTranslation("people.factor")).addWide(new Paragraph(text(sheet))), verbs);
    }

    private String text(FactorSheet sheet) {
        var since = sheet.since();
        if (since != null) {
            return getTranslation("people.factor.since", PersonWords.moment(since), sheet.codesLeft());
        }
        if (sheet.hasPasskey()) {
            return getTranslation("people.factor.by-passkey", sheet.codesLeft());
        }
        return getTranslation(sheet.required() ? "people.factor.owed" : "people.factor.none");
    }

    private void setUp() {
        new EnrolmentDialog(own.begin(), own::confirm, this::show).open();
    }

    private void askToRenew() {
        new ProofDialog(
                        getTranslation("people.factor.codes-renew"),
                        getTranslation("people.factor.codes-renew-text"),
                        getTranslation("people.factor.proof"),
                        getTranslation("people.factor.codes-renew"),
                        proof -> new RecoveryCodesDialog(own.renewCodes(proof)).open(),
                        this::show)
                .open();
    }

    private void askToRemove(FactorSheet sheet) {
        new ProofDialog(
                        getTranslation("people.factor.remove-title"),
                        getTranslation(removal(sheet)),
                        getTranslation("people.factor.proof"),
                        getTranslation("people.factor.remove"),
                        own::remove,
                        () -> {
                            show();
                            Notices.done(getTranslation("people.factor.removed"));
                        })
                .open();
    }

    private static String removal(FactorSheet sheet) {
        if (sheet.hasPasskey()) {
            return "people.factor.remove-other";
        }
        return sheet.required() ? "people.factor.remove-required" : "people.factor.remove-text";
    }
}
