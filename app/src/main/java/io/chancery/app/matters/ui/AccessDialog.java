package io.chancery.app.matters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Refusals;
import io.chancery.app.forms.TextLine;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterSheet;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// Restricts a matter to named people, changes who they are, or opens it to everyone.
class AccessDialog extends Dialog {

    private static final int REASON_MAX = 200;

    private final MatterScreens screens;
    private final MatterSheet matter;
    private final SerializableRunnable changed;
    private final PersonsField people;
    private final TextField reason = new TextLine(getTranslation("matters.access.reason"), REASON_MAX);

    AccessDialog(MatterScreens screens, MatterSheet matter, SerializableRunnable changed) {
        this.screens = screens;
        this.matter = matter;
        this.changed = changed;

        // Create
        people = new PersonsField(
                getTranslation("matters.access.people"), screens.choices().people());
        people.choose(
                screens.choices().people(),
                matter.restricted() ? matter.named() : screens.choices().myself());
        people.setWidthFull();
        reason.setHelperText(getTranslation("matters.access.reason.help"));
        var restrict = new VerbButton(
                getTranslation("matters.access.restrict"), () -> restrict(new MatterAccess.Only(people.ids())));
        restrict.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        setHeaderTitle(getTranslation("matters.access.change"));
        addClassName("ch-small-dialog");
        add(new Paragraph(getTranslation("matters.access.help")), people, reason);
        getFooter().add(new Button(getTranslation("themes.cancel"), click -> close()));
        if (matter.restricted()) {
            getFooter().add(new Button(getTranslation("matters.access.lift"), click -> lift()));
        }
        getFooter().add(restrict);
    }

    private void lift() {
        new ConfirmByName(
                        getTranslation("matters.access.lift"),
                        getTranslation("matters.access.lift.text", matter.title()),
                        matter.details().number().value(),
                        getTranslation("matters.access.lift"),
                        () -> restrict(new MatterAccess.Everyone()))
                .open();
    }

    private void restrict(MatterAccess access) {
        try {
            screens.register().restrict(matter.id(), access, reason.getValue());
        } catch (Refusal refusal) {
            Refusals.at(people, refusal);
            return;
        }
        close();
        Notices.done(getTranslation("matters.access.saved", matter.title()));
        changed.run();
    }
}
