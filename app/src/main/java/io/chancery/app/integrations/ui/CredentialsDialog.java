package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.forms.OwnAddress;
import io.chancery.app.integrations.Credentials;
import io.chancery.app.integrations.Scope;
import io.chancery.themes.field.CopyButton;
import java.util.Set;
import java.util.stream.Collectors;

/// Client id and secret, seen once. It closes by its own button alone, so that a stray click does not lose them.
class CredentialsDialog extends Dialog {

    CredentialsDialog(String name, Credentials credentials, Set<Scope> scopes) {
        // Create
        var id = line("integrations.client-id", credentials.clientId(), "client-id");
        var secret = line("integrations.secret", credentials.secret(), "client-secret");
        var call = line("integrations.call", call(credentials, scopes), "token-call");
        var close = new Button(getTranslation("integrations.credentials-kept"), _ -> close());

        // Lay out
        setHeaderTitle(getTranslation("integrations.credentials-title", name));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("integrations.credentials-text")), id, secret, call);
        getFooter().add(close);
    }

    private Div line(String label, String value, String testId) {
        var field = new TextField(getTranslation(label));
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setTestId(testId);
        var copy = new CopyButton(value);
        copy.setAriaLabel(getTranslation("integrations.copy-what", getTranslation(label)));
        var line = new Div(field, copy);
        line.addClassName("ch-once");
        return line;
    }

    /// How the program gets its token, without the secret: a shell keeps what is typed.
    private static String call(Credentials credentials, Set<Scope> scopes) {
        var words = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        return "curl -u %s -d grant_type=client_credentials -d scope='%s' %s/oauth2/token"
                .formatted(credentials.clientId(), words, OwnAddress.current());
    }
}
