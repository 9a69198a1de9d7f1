package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import java.time.Duration;

/// Signing in by e-mail address and password, at a firm or at the console.
final class SignIn {

    static final String PASSWORD = "chancery demo 2026";

    private SignIn() {}

    static void toFirm(String slug) {
        at(RunningChancery.firm(slug, "/"), "admin@%s.example".formatted(slug), PASSWORD);
    }

    static void toConsole() {
        at(RunningChancery.console("/"), "operator@chancery.example", PASSWORD);
    }

    static void at(String address, String email, String password) {
        open(address);
        webdriver().shouldHave(urlContaining("/sign-in"));
        $("input[name=username]").shouldBe(visible).setValue(email);
        $("input[name=password]").setValue(password);
        $("vaadin-login-form vaadin-button[slot=submit]").click();
        webdriver().shouldNotHave(urlContaining("/sign-in"), Duration.ofSeconds(30));
        $(".ch-frame").shouldBe(visible);
    }
}
