package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.forms.OwnAddress;
import io.chancery.app.people.Invitation;
import io.chancery.app.people.PersonDetails;
import io.chancery.themes.field.CopyButton;

/// The link that lets somebody in, seen once. It closes by its own button alone, so that a stray click does not lose
/// it.
class InvitationLink extends Dialog {

    InvitationLink(PersonDetails person, Invitation invitation) {
        var address = OwnAddress.current() + invitation.path();

        // Create
        var link = new TextField(getTranslation("people.link"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setTestId("invitation-link");
        var close = new Button(getTranslation("people.link-passed-on"), _ -> close());

        // Lay out
        setHeaderTitle(getTranslation("people.link-title", person.name()));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var line = new Div(link, new CopyButton(address));
        line.addClassName("ch-once");
        add(new Paragraph(getTranslation("people.link-text", person.email().value())), line);
        getFooter().add(close);
    }
}
