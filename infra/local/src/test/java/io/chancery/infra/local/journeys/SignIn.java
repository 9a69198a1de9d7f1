package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import io.chancery.infra.local.DemoCode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Signing in by e-mail address and password, at a firm or at the console.
final class SignIn {

    static final String PASSWORD = "chancery demo 2026";

    private static final AtomicLong STEP = new AtomicLong();

    private SignIn() {}

    static void toFirm(String slug) {
        at(RunningChancery.firm(slug, "/"), "admin@%s.example".formatted(slug), PASSWORD);
    }

    static void toConsole() {
        give(RunningChancery.console("/"), "operator@chancery.example", PASSWORD);
        prove(code());
    }

    static void toConsole(String email, String password, Authenticator phone) {
        give(RunningChancery.console("/"), email, password);
        prove(phone.code());
    }

    private static void prove(String code) {
        $("vaadin-text-field input[autocomplete=one-time-code]")
                .shouldBe(visible)
                .setValue(code);
        Page.button("Continue").click();
        webdriver().shouldNotHave(urlContaining("/second-step"), Duration.ofSeconds(30));
        $(".ch-frame").shouldBe(visible);
    }

    /// A code counts once, and one of the half minute before or after this one counts too: so there are three at hand.
    private static String code() {
        var now = Instant.now().getEpochSecond() / DemoCode.SECONDS_PER_STEP;
        return DemoCode.ofStep(STEP.updateAndGet(last -> Math.max(last + 1, now - 1)));
    }

    static void at(String address, String email, String password) {
        give(address, email, password);
        $(".ch-frame").shouldBe(visible);
    }

    private static void give(String address, String email, String password) {
        open(address);
        webdriver().shouldHave(urlContaining("/sign-in"));
        $("input[name=username]").shouldBe(visible).setValue(email);
        $("input[name=password]").setValue(password);
        $("vaadin-login-form vaadin-button[slot=submit]").click();
        webdriver().shouldNotHave(urlContaining("/sign-in"), Duration.ofSeconds(30));
    }
}
