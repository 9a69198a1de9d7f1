package io.chancery.app.rounding;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.chancery.app.forms.Facts;
import io.chancery.app.work.RoundingAgreement;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// How time is rounded for one party: what holds today and by whose word, and what was agreed from when.
class AgreementsPart extends Composite<Div> {

    private final RoundingScreens screens;
    private final Party party;

    AgreementsPart(RoundingScreens screens, Party party) {
        this.screens = screens;
        this.party = party;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        var today = screens.today();
        var inForce = party.inForce(today);
        var sentence = new RoundingSentence(this, inForce.rounding());
        var example = new Paragraph(sentence.example());
        example.addClassName("ch-help");
        var section = new Section(getTranslation("rounding.title"), new Paragraph(sentence.text()), example)
                .help(getTranslation("rounding.source." + inForce.source()));
        var agreements = party.agreements();
        if (!agreements.isEmpty()) {
            var facts = new Facts();
            agreements.forEach(agreement -> facts.fact(since(agreement.from()), line(agreement)));
            section.add(facts);
        }
        if (party.mayAgree()) {
            var agree = new Button(
                    getTranslation("rounding.new"),
                    click -> new AgreementDialog(screens::today, inForce.rounding(), this::agree).open());
            agree.addThemeVariants(ButtonVariant.TERTIARY);
            section.action(agree);
        }
        getContent().removeAll();
        getContent().add(section);
    }

    private Div line(RoundingAgreement agreement) {
        var line = new Div(new Span(new RoundingSentence(this, agreement.rounding()).text()));
        if (party.mayAgree()) {
            var revoke = new VerbButton("", Glyph.CLOSE.create(), () -> revoke(agreement));
            revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            revoke.setAriaLabel(getTranslation("rounding.revoke", since(agreement.from())));
            revoke.setTooltipText(getTranslation("rounding.revoke", since(agreement.from())));
            line.add(revoke);
        }
        return line;
    }

    private void agree(RoundingAgreement agreement) {
        party.agree(agreement);
        Notices.done(getTranslation("rounding.agreed", day(agreement.from())));
        show();
    }

    private void revoke(RoundingAgreement agreement) {
        party.revoke(agreement.from());
        Notices.done(getTranslation("rounding.revoked"), () -> {
            party.agree(agreement);
            show();
        });
        show();
    }

    private String since(LocalDate from) {
        return getTranslation("rounding.since", day(from));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
    }
}
