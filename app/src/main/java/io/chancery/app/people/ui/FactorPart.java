package io.chancery.app.people.ui;

import io.chancery.infra.web.factors.EnrolmentDialog;
import io.chancery.infra.web.factors.ProofDialog;
import io.chancery.infra.web.factors.RecoveryCodesDialog;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.people.FactorSheet;
import io.chancery.app.people.OwnFactor;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;

/// One's own second factor: set up, its recovery codes made anew, taken off again.
class FactorPart extends Composite<Div> {

    private final OwnFactor own;

    FactorPart(OwnFactor own) {
        this.own = own;
        getContent().addClassName("ch-form-part");
        show();
    }

    private void show() {
        var sheet = own.sheet();
        getContent().removeAll();
        getContent().add(new FormSection(getTranslation("people.factor")).addWide(new Paragraph(text(sheet))));
        if (sheet.isSet()) {
            var remove = new VerbButton(getTranslation("people.factor.remove"), () -> askToRemove(sheet));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            var verbs = new Div(new VerbButton(getTranslation("people.factor.codes-renew"), this::askToRenew), remove);
            verbs.addClassName("ch-form-verbs");
            getContent().add(verbs);
        } else {
            var setUp = new VerbButton(
                    getTranslation("web.factor.set-up"), this::setUp);
            setUp.setTestId("set-up-factor");
            getContent().add(setUp);
        }
    }

    private String text(FactorSheet sheet) {
        var since = sheet.since();
        if (since == null) {
            return getTranslation(sheet.required() ? "people.factor.owed" : "people.factor.none");
        }
        return getTranslation("people.factor.since", PersonWords.moment(since), sheet.codesLeft());
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
                        getTranslation(
                                sheet.required() ? "people.factor.remove-required" : "people.factor.remove-text"),
                        getTranslation("people.factor.proof"),
                        getTranslation("people.factor.remove"),
                        own::remove,
                        () -> {
                            show();
                            Notices.done(getTranslation("people.factor.removed"));
                        })
                .open();
    }
}
