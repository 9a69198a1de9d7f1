package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.clearBrowserCookies;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/// Somebody makes a passkey on their computer, signs in with it alone, uses it as the second step after the password,
/// and removes it again. The computer's authenticator is the browser's virtual one.
@Browser
class PasskeyBrowserTest {

    private static final String FIRM = "birchwood";
    private static final String EMAIL = "associate@birchwood.example";
    private static final String NAME = "Reading room";

    @Test
    void signsInAloneAndAsTheSecondStep() throws IOException {
        SignIn.at(RunningChancery.firm(FIRM, "/"), EMAIL, SignIn.PASSWORD);
        var computer = ((ChromeDriver) WebDriverRunner.getWebDriver())
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));

        make();
        Screen.photographJourney("passkey-made");

        signOut();
        Screen.photographJourney("passkey-door");
        Page.button("Sign in with a passkey").click();
        $(".ch-frame").shouldBe(visible);

        signOut();
        // Whoever cannot prove to the authenticator that it is they does not come in.
        computer.setUserVerified(false);
        Page.button("Sign in with a passkey").click();
        $(".ch-passkey .ch-problem").shouldBe(visible).shouldHave(text("Nothing was confirmed"));
        computer.setUserVerified(true);

        givePassword();
        $("h1").shouldHave(text("Use your passkey"));
        Screen.photographJourney("passkey-second-step");
        Page.button("Use a passkey").click();
        $(".ch-frame").shouldBe(visible);

        remove();
        signOut();
        SignIn.at(RunningChancery.firm(FIRM, "/"), EMAIL, SignIn.PASSWORD);
    }

    private static void make() {
        settings();
        Page.button("Add a passkey").click();
        Page.fill("Name", NAME);
        Page.button("Make a passkey").click();
        $$("vaadin-dialog li").shouldHave(size(10));
        Page.button("I have kept them").click();
        row().shouldHave(text("not used yet"));
    }

    private static void remove() {
        settings();
        row().shouldHave(text("last used")).$("vaadin-button").click();
        Page.fill("Type", NAME);
        Page.lastButton("Remove").click();
        $$(".ch-row-name").filterBy(text(NAME)).shouldHave(size(0));
    }

    private static void signOut() {
        clearBrowserCookies();
        open(RunningChancery.firm(FIRM, "/"));
        webdriver().shouldHave(urlContaining("/sign-in"));
        Walk.settle();
    }

    private static void givePassword() {
        $("input[name=username]").shouldBe(visible).setValue(EMAIL);
        $("input[name=password]").setValue(SignIn.PASSWORD);
        $("vaadin-login-form vaadin-button[slot=submit]").click();
        webdriver().shouldHave(urlContaining("/second-step"));
    }

    private static void settings() {
        Walk.show(RunningChancery.firm(FIRM, "/settings"));
    }

    private static SelenideElement row() {
        return $$("li").filterBy(text(NAME)).first().shouldBe(visible);
    }
}
