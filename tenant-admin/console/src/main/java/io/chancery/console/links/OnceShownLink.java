package io.chancery.console.links;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/// Shows a link that nobody can see a second time, with a button that copies it. Closes only by its own button, so that
/// a stray click does not lose the link.
public final class OnceShownLink extends Dialog {

    /// @param title what the link is for
    /// @param sentence to whom it goes and until when it works
    public OnceShownLink(String title, String sentence, String link) {
        // Create
        var field = new TextField(getTranslation("links.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setTestId("once-shown-link");
        var copy = new Button(getTranslation("links.copy"));
        var close = new Button(getTranslation("links.seen"), event -> close());

        // Listen
        Clipboard.onClick(copy)
                .writeText(
                        link,
                        copied -> copy.setText(getTranslation("links.copied")),
                        error -> copy.setText(getTranslation("links.copy-by-hand")));

        // Lay out
        addClassName("ch-small-dialog");
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var line = new Div(field, copy);
        line.addClassName("ch-once");
        add(new Paragraph(sentence), line);
        getFooter().add(close);
    }
}
