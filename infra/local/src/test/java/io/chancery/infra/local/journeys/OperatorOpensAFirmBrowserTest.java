package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.Wait;
import static com.codeborne.selenide.Selenide.clearBrowserCookies;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.refresh;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From the operators' console to invoices of a firm that works under its own colours: an operator opens a fourth firm,
/// its first administrator follows the link, sets a password, gives the firm its look, takes in a LEDES file and bills
/// it.
@Browser
class OperatorOpensAFirmBrowserTest {

    private static final String FIRM = "Marsh and Fenn LLP";
    private static final String SLUG = "marsh";
    private static final String EMAIL = "edith@marsh.example";
    private static final String PASSWORD = "four lanterns by the quarry";
    private static final String GREEN = "#1e6b3a";
    private static final Duration OPENING_MAX = Duration.ofSeconds(90);
    private static final Duration LOOK_MAX = Duration.ofSeconds(10);

    @Test
    void whichItsFirstAdministratorEntersBrandsAndBillsFrom() throws IOException {
        SignIn.toConsole();
        var link = openFirm();

        open(link);
        setPassword();
        Screen.photographJourney("entered");

        brand();
        Screen.photographJourney("branded");

        clearBrowserCookies();
        open(RunningChancery.firm(SLUG, "/"));
        webdriver().shouldHave(urlContaining("/sign-in"));
        awaitLook();
        assertThat(colour()).as("Colour of the page at the door").isEqualTo(GREEN);
        SignIn.at(RunningChancery.firm(SLUG, "/"), EMAIL, PASSWORD);
        assertThat(colour()).isEqualTo(GREEN);

        bill();

        // The link has done its work.
        clearBrowserCookies();
        open(link);
        $("main").shouldBe(visible);
        Walk.settle();
        $$("vaadin-password-field").shouldHave(size(0));
    }

    /// A firm's look reaches every page within two seconds, and not at once.
    private static void awaitLook() {
        var until = System.nanoTime() + LOOK_MAX.toNanos();
        while (!GREEN.equals(colour()) && System.nanoTime() < until) {
            refresh();
        }
    }

    private static String openFirm() throws IOException {
        Page.button("Open a firm").click();
        Page.fill("Name", FIRM);
        Page.field("Address").shouldHave(value(SLUG));
        Page.fill("Full name", "Edith Marsh");
        Page.fill("E-mail", EMAIL);
        Page.lastButton("Open a firm").click();

        $$("main").findBy(matchText("(?s).*Done in .*")).shouldBe(visible, OPENING_MAX);
        Screen.photographJourney("opened");
        Page.button("Show the link").click();
        var link = $("vaadin-dialog input").shouldBe(visible).getValue();
        assertThat(link).startsWith(RunningChancery.firm(SLUG, "/welcome?token="));
        Page.button("I have it").click();
        $$("vaadin-button").findBy(text("Show the link")).shouldNotBe(visible);
        return link;
    }

    private static void setPassword() {
        $("main").shouldHave(text(FIRM));
        Page.fill("New password once more", PASSWORD);
        Page.fill("New password", PASSWORD);
        Page.button("Set password and come in").click();
        $(".ch-frame").shouldBe(visible);
        $("header").shouldHave(text(FIRM));
    }

    private static void brand() {
        open(RunningChancery.firm(SLUG, "/firm?tab=look"));
        $("input[aria-label='Buttons and links']")
                .shouldBe(visible)
                .setValue(GREEN)
                .pressTab();
        Page.button("Save").click();
        // The page is loaded anew in its new colours.
        Wait().until(driver -> GREEN.equals(colour()));
        $(".ch-frame").shouldBe(visible);
    }

    private static void bill() throws IOException {
        var march = march();
        var billing = new Billing(SLUG);
        billing.sayWhoIssues();
        billing.choose(march);
        billing.takeIn();
        billing.giveAnAddress("QUARRY");
        Screen.photographJourney("taken-in");
        var brought = LedesLine.byMatter(march);
        assertThat(brought).hasSize(2);
        for (var matter : brought.keySet()) {
            billing.preview(matter);
            var number = billing.issue();
            var pdf = billing.download("PDF");
            var ledes = billing.download("LEDES 1998B").toPath();
            Screen.photographJourney("issued-" + matter);

            assertThat(pdf).binaryContent().startsWith(Billing.PDF_BEGINS);
            assertThat(ledes).content().contains("|" + number + "|");
            assertThat(LedesLine.byMatter(ledes)).containsOnly(Map.entry(matter, brought.get(matter)));
        }
        billing.isRefused(march);
    }

    private static Path march() {
        try {
            return Path.of(
                    OperatorOpensAFirmBrowserTest.class.getResource("march.txt").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String colour() {
        return executeJavaScript(
                "return getComputedStyle(document.documentElement).getPropertyValue('--brand-primary').trim()");
    }
}
