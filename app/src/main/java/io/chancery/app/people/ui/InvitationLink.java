package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import io.chancery.app.people.Invitation;
import io.chancery.app.people.PersonDetails;
import java.util.Objects;

/// The link that lets somebody in, seen once. It closes by its own button alone, so that a stray click does not lose
/// it.
class InvitationLink extends Dialog {

    InvitationLink(PersonDetails person, Invitation invitation) {
        var address = address(invitation);

        // Create
        var link = new TextField(getTranslation("people.link"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setTestId("invitation-link");
        var copy = new Button(getTranslation("people.link-copy"));
        var close = new Button(getTranslation("people.link-passed-on"), _ -> close());

        // Listen
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        _ -> copy.setText(getTranslation("people.link-copied")),
                        _ -> copy.setText(getTranslation("people.link-by-hand")));

        // Lay out
        setHeaderTitle(getTranslation("people.link-title", person.name()));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var line = new Div(link, copy);
        line.addClassName("ch-once");
        add(new Paragraph(getTranslation("people.link-text", person.email().value())), line);
        getFooter().add(close);
    }

    /// The firm's own address, as this person's browser reached it.
    private static String address(Invitation invitation) {
        var request = Objects.requireNonNull(VaadinServletRequest.getCurrent()).getHttpServletRequest();
        var own = request.getRequestURL();
        return own.substring(0, own.length() - request.getRequestURI().length()) + invitation.path();
    }
}
