package io.chancery.app.people.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.forms.Refusals;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.web.signin.TooManyAttempts;
import io.chancery.themes.ThemeFiles;
import io.chancery.themes.form.VerbButton;
import tools.jackson.databind.JsonNode;

/// Has the browser make or use a passkey; what went wrong stands below the button.
@JavaScript(ThemeFiles.PASSKEYS)
class PasskeyButton extends Div {

    private static final String ASK = "return window.chanceryPasskeys.ask($0)";

    private final VerbButton button;
    private final Paragraph problem = new Paragraph();
    private final SerializableSupplier<String> question;
    private final SerializableConsumer<String> taken;

    /// @param question what the browser is asked, made anew for each try
    /// @param taken takes the answer, or refuses
    PasskeyButton(String text, SerializableSupplier<String> question, SerializableConsumer<String> taken) {
        this.question = question;
        this.taken = taken;

        // Create
        button = new VerbButton(text, this::ask);
        button.setTestId("passkey");
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        // Lay out
        addClassName("ch-passkey");
        add(button, problem);
    }

    PasskeyButton primary() {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    private void ask() {
        problem.setVisible(false);
        trying(() -> getElement()
                .executeJs(ASK, question.get())
                .then(this::answered, _ -> say(getTranslation("people.passkey.problem"))));
    }

    private void answered(JsonNode said) {
        var answer = said.path("answer");
        if (answer.isString()) {
            trying(() -> taken.accept(answer.asString()));
            return;
        }
        switch (said.path("problem").asString("")) {
            // The next question took the place of this one.
            case "AbortError" -> {}
            case "NotAllowedError" -> say(getTranslation("people.passkey.not-confirmed"));
            case "InvalidStateError" -> say(getTranslation("people.passkey.known"));
            case "NotSupportedError", "SecurityError" -> say(getTranslation("people.passkey.not-supported"));
            default -> say(getTranslation("people.passkey.problem"));
        }
    }

    private void trying(Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            say(Refusals.text(this, refusal));
        } catch (TooManyAttempts wait) {
            say(getTranslation("web.sign-in-wait"));
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
