package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.DownloadOptions.file;
import static com.codeborne.selenide.FileDownloadMode.FOLDER;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.clearBrowserCookies;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static com.codeborne.selenide.WebDriverConditions.urlStartingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/// An associate sets up codes and a passkey, signs in by her firm's own provider, proves once more that it is she
/// before she takes a list along, and finds nothing any more of a matter that a partner closes to her.
@Browser
class WalledOffBrowserTest {

    private static final String FIRM = "ashworth";
    private static final String ASSOCIATE = "associate@ashworth.example";
    private static final Duration LONG = Duration.ofSeconds(90);

    private final String tag =
            "Quarrel" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void comesInByTheProviderAndFindsNothingOfIt() throws IOException, InterruptedException {
        try (var provider = new ForeignProvider(ASSOCIATE)) {
            signInAs("admin");
            var program = ProgramOfFirm.letIn(FIRM, "Reader " + tag);
            setUp(provider);
            letDevicesBeRemembered();
            signInAs("partner");
            var matter = openMatter();

            signInAs("associate");
            var phone = enrolCodes();
            enrolPasskey();
            signOut();
            comeInBy(provider);
            takeSecondStepAndBeRemembered();
            signOut();
            comeInBy(provider);
            $(".ch-frame").shouldBe(visible);
            assertThat(takeMattersAlong(phone)).contains(tag);
            matter.isSeenEverywhere();
            assertThat(program.matters()).contains(tag);

            signInAs("partner");
            restrict(matter);
            signInAgain();
            matter.isSeenNowhere();
            Screen.photographJourney("walled-off");
            assertThat(program.matters()).doesNotContain(tag);
            assertThat(downloaded(csv())).isNotEmpty().doesNotContain(tag);
        }
    }

    private static void setUp(ForeignProvider provider) {
        show("/firm?tab=provider");
        Page.fill("Name", "Journey ID");
        Page.fill("Issuer", provider.issuer());
        Page.fill("Client id", ForeignProvider.CLIENT);
        Page.fill("Client secret", ForeignProvider.SECRET);
        Page.fill("E-mail domains", "ashworth.example");
        Page.button("Save").click();
        Page.button("Match people by e-mail anew").shouldBe(visible);
    }

    private static void letDevicesBeRemembered() {
        show("/firm?tab=sign-in");
        $("main vaadin-select").shouldBe(visible).click();
        $$("vaadin-select-item").filterBy(visible).findBy(text("30 days")).click();
        Page.button("Save").click();
        Walk.settle();
    }

    private MatterInSight openMatter() throws IOException {
        show("/matters");
        type("n");
        $$("h2").findBy(text("New matter")).shouldBe(visible);
        type("1001");
        $$("vaadin-combo-box-item").filterBy(visible).first().shouldBe(visible);
        type(Keys.ARROW_DOWN, Keys.ENTER);
        Page.fill("Name", tag);
        actions().keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
        $$("h1").findBy(text(tag)).shouldBe(visible);
        var address = webdriver().driver().url();
        var letter = Files.createDirectories(Path.of("target", "journey-files")).resolve(tag + ".txt");
        Files.writeString(letter, "A letter about " + tag);
        $(shadowCss("input[type=file]", "vaadin-upload")).uploadFile(letter.toFile());
        $$(".ch-verdicts > li").findBy(text(tag)).shouldHave(text("Kept"), LONG);
        recordAnHour();
        return new MatterInSight(FIRM, tag, address);
    }

    private void recordAnHour() {
        show("/time");
        $(".ch-entry-matter input").shouldBe(visible).click();
        type(tag, Keys.TAB);
        type("1", Keys.TAB, Keys.TAB, Keys.TAB);
        type("Read the papers", Keys.ENTER);
        $$(".ch-entry-row").findBy(text(tag)).shouldBe(visible);
    }

    private static Authenticator enrolCodes() {
        show("/settings");
        Page.button("Set up codes by an application").click();
        var phone = new Authenticator(Page.field("Key to type instead").getValue());
        Page.fill("Code", phone.code());
        Page.lastButton("Confirm").click();
        $$("vaadin-dialog li").shouldHave(size(10));
        Page.button("I have kept them").click();
        return phone;
    }

    private static void enrolPasskey() {
        ((ChromeDriver) WebDriverRunner.getWebDriver())
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
        show("/settings");
        Page.button("Add a passkey").click();
        Page.fill("Name", "Office computer");
        Page.button("Make a passkey").click();
        $$("li").findBy(text("Office computer")).shouldHave(text("not used yet"));
    }

    private static void comeInBy(ForeignProvider provider) {
        $$("a").findBy(text("Sign in with Journey ID")).shouldBe(visible).click();
        webdriver().shouldHave(urlStartingWith(provider.issuer()));
        $("#continue").click();
        webdriver().shouldHave(urlStartingWith(RunningChancery.firm(FIRM, "")), LONG);
        Walk.settle();
    }

    private static void takeSecondStepAndBeRemembered() throws IOException {
        $("h1").shouldHave(text("Use your passkey"));
        $("vaadin-checkbox input").click();
        Screen.photographJourney("walled-second-step");
        Page.button("Use a passkey").click();
        $(".ch-frame").shouldBe(visible);
    }

    /// The device was remembered, so nothing was proved lately: the list is worth asking.
    private static String takeMattersAlong(Authenticator phone) throws IOException {
        csv().click();
        $$("vaadin-dialog").findBy(text("Confirm that it is you")).shouldBe(visible);
        Screen.photographJourney("walled-step-up");
        Page.fill("Code", phone.code());
        return downloaded(Page.lastButton("Confirm"));
    }

    private static SelenideElement csv() {
        show("/matters");
        return Page.button("CSV");
    }

    private static String downloaded(SelenideElement click) throws IOException {
        var file = click.download(
                file().withMethod(FOLDER).withTimeout(LONG.toMillis()).withNameMatching("[^.].*\\.csv"));
        return Files.readString(file.toPath());
    }

    private static void restrict(MatterInSight matter) {
        open(matter.address());
        Walk.settle();
        $(".ch-head-verbs vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Change who may see it")).click();
        Page.button("Restrict to named people").click();
        $("main").shouldHave(text("Only "));
    }

    private static void signInAs(String who) {
        clearBrowserCookies();
        open(RunningChancery.firm(FIRM, "/sign-in"));
        SignIn.at(RunningChancery.firm(FIRM, "/"), who + "@ashworth.example", SignIn.PASSWORD);
    }

    /// The associate, whose passkey is the second step.
    private static void signInAgain() {
        clearBrowserCookies();
        open(RunningChancery.firm(FIRM, "/"));
        $("input[name=username]").shouldBe(visible).setValue(ASSOCIATE);
        $("input[name=password]").setValue(SignIn.PASSWORD);
        $("vaadin-login-form vaadin-button[slot=submit]").click();
        webdriver().shouldHave(urlContaining("/second-step"), LONG);
        Page.button("Use a passkey").click();
        $(".ch-frame").shouldBe(visible);
    }

    private static void signOut() {
        Walk.settle();
        $("vaadin-menu-bar.ch-person vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Sign out")).shouldBe(visible).click();
        webdriver().shouldHave(urlContaining("/sign-in"), LONG);
        Walk.settle();
    }

    private static void show(String path) {
        open(RunningChancery.firm(FIRM, path));
        Walk.settle();
    }

    private static void type(CharSequence... keys) {
        actions().sendKeys(keys).perform();
    }
}
