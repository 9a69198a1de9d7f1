package io.chancery.app.openid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.openid.ProviderSheet;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.ui.StepUp;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;

/// What can be done with a provider that is set up: shut the door for passwords, look for people by e-mail address
/// anew, take it away.
class OpenIdVerbs extends Composite<Div> {

    private final StepUp stepUp;
    private final SerializableRunnable done;

    OpenIdVerbs(OpenIdAdministration administration, StepUp stepUp, ProviderSheet sheet, SerializableRunnable done) {
        this.stepUp = stepUp;
        this.done = done;

        // Create
        var only = sheet.isOnlyWay()
                ? verb("openid.let-passwords-in", administration::letPasswordsIn)
                : verb("openid.make-only-way", administration::makeOnlyWay);
        only.setEnabled(sheet.isOnlyWay() || (sheet.isOn() && sheet.workedAt() != null));
        only.setTestId("only-way");
        var forget = verb("openid.forget-links", administration::forgetLinks);
        forget.setEnabled(sheet.linked() > 0);
        var name = sheet.details().name();
        var remove = new VerbButton(
                getTranslation("openid.remove"),
                () -> new ConfirmByName(
                                getTranslation("openid.remove-title", name),
                                getTranslation("openid.remove-loss"),
                                name,
                                getTranslation("openid.remove"),
                                () -> run(administration::remove))
                        .open());
        remove.addThemeVariants(ButtonVariant.TERTIARY);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new FormSection(getTranslation("openid.section.only-way"))
                                .addWide(new Paragraph(words(sheet)))
                                .addWide(only),
                        new FormSection(getTranslation("openid.section.links"))
                                .addWide(new Paragraph(getTranslation("openid.linked", sheet.linked())))
                                .addWide(forget),
                        remove);
    }

    private String words(ProviderSheet sheet) {
        var worked = sheet.workedAt();
        if (sheet.wayBack() != null) {
            return getTranslation("openid.is-only-way", sheet.wayBack());
        }
        if (worked == null) {
            return getTranslation("openid.never-worked");
        }
        var reader = CurrentPerson.require();
        return getTranslation(
                "openid.worked",
                InstantFormat.toTheMinute(reader.locale(), reader.zone()).format(worked));
    }

    private VerbButton verb(String text, SerializableConsumer<CommandId> verb) {
        return new VerbButton(getTranslation(text), () -> run(verb));
    }

    private void run(SerializableConsumer<CommandId> verb) {
        var command = CommandId.next();
        stepUp.run(() -> {
            verb.accept(command);
            Notices.done(getTranslation("forms.saved"));
            done.run();
        });
    }
}
