package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.forms.OwnAddress;
import io.chancery.app.integrations.AppDetails;
import io.chancery.app.integrations.Credentials;
import io.chancery.app.integrations.Scope;
import io.chancery.themes.field.CopyButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Client id and secret, seen once. It closes by its own button alone, so that a stray click does not lose them.
class CredentialsDialog extends Dialog {

    private record Line(String label, String value, String testId) {}

    private CredentialsDialog(String name, String text, List<Line> lines) {
        var close = new Button(getTranslation("integrations.credentials-kept"), _ -> close());
        setHeaderTitle(getTranslation("integrations.credentials-title", name));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(text));
        lines.forEach(line -> add(field(line)));
        getFooter().add(close);
    }

    static CredentialsDialog ofProgram(String name, Credentials credentials, Set<Scope> scopes) {
        return new CredentialsDialog(
                name,
                UI.getCurrentOrThrow().getTranslation("integrations.credentials-text"),
                List.of(
                        id(credentials),
                        secret(credentials),
                        new Line("integrations.call", call(credentials, scopes), "token-call")));
    }

    static CredentialsDialog ofApp(AppDetails app, Credentials credentials) {
        var lines = new ArrayList<>(List.of(
                new Line("integrations.authorize-address", OwnAddress.current() + "/oauth2/authorize", "authorize"),
                new Line("integrations.token-address", OwnAddress.current() + "/oauth2/token", "token"),
                id(credentials)));
        if (!app.isPublic()) {
            lines.add(secret(credentials));
        }
        return new CredentialsDialog(app.name(), UI.getCurrentOrThrow().getTranslation("integrations.app-text"), lines);
    }

    private static Line id(Credentials credentials) {
        return new Line("integrations.client-id", credentials.clientId(), "client-id");
    }

    private static Line secret(Credentials credentials) {
        return new Line("integrations.secret", credentials.secret(), "client-secret");
    }

    private Div field(Line line) {
        var field = new TextField(getTranslation(line.label()));
        field.setValue(line.value());
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setTestId(line.testId());
        var copy = new CopyButton(line.value());
        copy.setAriaLabel(getTranslation("integrations.copy-what", getTranslation(line.label())));
        var once = new Div(field, copy);
        once.addClassName("ch-once");
        return once;
    }

    /// How the program gets its token, without the secret: a shell keeps what is typed.
    private static String call(Credentials credentials, Set<Scope> scopes) {
        var words = scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        return "curl -u %s -d grant_type=client_credentials -d scope='%s' %s/oauth2/token"
                .formatted(credentials.clientId(), words, OwnAddress.current());
    }
}
