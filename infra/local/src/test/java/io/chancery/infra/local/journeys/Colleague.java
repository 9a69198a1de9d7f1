package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.inNewBrowser;
import static com.codeborne.selenide.Selenide.open;

import java.util.Objects;

/// A second operator, who sits at a browser of their own.
final class Colleague {

    private static final String NAME = "Petra Second";
    private static final String EMAIL = "petra@chancery.example";
    private static final String PASSWORD = "seven keys and no door";

    private final Authenticator phone;

    private Colleague(Authenticator phone) {
        this.phone = phone;
    }

    /// Added by whoever is signed in to the console; they set their password and second factor.
    static Colleague added() {
        open(RunningChancery.console("/operators"));
        Page.button("Add an operator").click();
        Page.fill("Full name", NAME);
        Page.fill("E-mail address", EMAIL);
        $$("vaadin-checkbox")
                .findBy(com.codeborne.selenide.Condition.text("Operator"))
                .$("input")
                .click();
        Page.lastButton("Add an operator").click();
        var link = $("[data-testid=once-shown-link] input").shouldBe(visible).getValue();
        Page.button("I have it").click();

        var colleague = new Colleague[1];
        inNewBrowser(() -> colleague[0] = new Colleague(enter(link)));
        return Objects.requireNonNull(colleague[0]);
    }

    private static Authenticator enter(String link) {
        open(link);
        Page.fill("New password", PASSWORD);
        Page.fill("The same again", PASSWORD);
        Page.button("Set password and enter").click();
        var phone = new Authenticator(
                $("[data-testid=secret] input").shouldBe(visible).getValue());
        Page.fill("Code", phone.code());
        Page.button("Confirm").click();
        Page.button("I have kept them").click();
        $(".ch-frame").shouldBe(visible);
        return phone;
    }

    /// Does something in the console while the first operator looks on.
    void does(Runnable deed) {
        inNewBrowser(() -> {
            SignIn.toConsole(EMAIL, PASSWORD, phone);
            deed.run();
        });
    }
}
