package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThanOrEqual;
import static com.codeborne.selenide.Condition.image;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.clearBrowserCookies;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.WebDriverRunner.url;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// Ten good files and ten bad ones are dropped onto a matter; each gets its verdict. A phrase inside a PDF is
/// found, the PDF is seen, a receipt goes out with the invoice, a second person releases what was locked, and
/// behind a wall nothing of it is there any more.
@Browser
class DocumentsAreSentBrowserTest {

    private static final Path FOLDER = Path.of("target", "journey-files");
    private static final Duration READING_MAX = Duration.ofSeconds(90);

    private final String tag = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String matter = "J%s-1".formatted(tag);
    private final String phrase = "the hull of Lantern " + tag + " was corroding";
    private final ClientsFiles files = new ClientsFiles(FOLDER.resolve(tag));
    private final Billing billing = new Billing("ashworth");

    @Test
    void lookedThroughFoundAndKeptFromOthers() throws IOException {
        SignIn.at(RunningChancery.firm("ashworth", "/"), "billing@ashworth.example", SignIn.PASSWORD);
        billing.choose(february());
        billing.takeIn();
        billing.giveAnAddress("J" + tag);

        sendEverything();
        Screen.photographJourney("documents-verdicts");
        sendFromTheClient();
        var expert = findAndSee();
        Screen.photographJourney("documents-found");
        attachReceipt();
        issueWithReceipt();

        signInAs("admin@ashworth.example");
        release();
        restrict();
        signInAs("billing@ashworth.example");
        open(RunningChancery.firm("ashworth", "/documents?q=Lantern+" + tag));
        $("main").shouldHave(text("Nothing matches"));
        open(expert);
        $("main").shouldHave(text("Nothing here"));
        $("main").shouldNotHave(text(phrase));
    }

    private void sendEverything() throws IOException {
        openMatter();
        var bad = files.bad();
        var all = Stream.concat(files.good(phrase).stream(), bad.stream().map(ClientsFiles.Bad::file))
                .map(Path::toFile)
                .toArray(File[]::new);
        $(shadowCss("input[type=file]", "vaadin-upload")).uploadFile(all);
        $$(".ch-verdicts > li").shouldHave(sizeGreaterThanOrEqual(all.length), READING_MAX);
        for (var good : files.good(phrase)) {
            verdict(good).shouldHave(text("Kept"));
        }
        for (var one : bad) {
            verdict(one.file()).shouldHave(text(one.words()));
        }
    }

    /// The same box stands on the page of the client.
    private void sendFromTheClient() throws IOException {
        open(RunningChancery.firm("ashworth", "/clients"));
        Page.row("J" + tag).click();
        $$("h2").findBy(text("Documents")).shouldBe(visible);
        var letter = Files.writeString(FOLDER.resolve(tag).resolve("engagement.txt"), "Engagement letter " + tag);
        $(shadowCss("input[type=file]", "vaadin-upload")).uploadFile(letter.toFile());
        verdict(letter).shouldHave(text("Kept"), READING_MAX);
        $$("main a").findBy(text("engagement.txt")).shouldBe(visible);
    }

    private static SelenideElement verdict(Path file) {
        return $$(".ch-verdicts > li").findBy(text(file.getFileName().toString()));
    }

    private void openMatter() {
        open(RunningChancery.firm("ashworth", "/matters"));
        Page.row(matter).click();
        $$("h2").findBy(text("Documents")).shouldBe(visible);
    }

    /// @return its address
    private String findAndSee() {
        open(RunningChancery.firm("ashworth", "/documents"));
        $(".ch-search input").setValue("\"Lantern %s was corroding\"".formatted(tag));
        $$("main vaadin-grid-cell-content")
                .findBy(text("expert.pdf"))
                .shouldBe(visible)
                .click();
        $(".ch-preview img").shouldBe(visible).shouldBe(image, READING_MAX);
        $(".ch-document-text").shouldHave(text(phrase));
        return url();
    }

    private void attachReceipt() throws IOException {
        open(RunningChancery.firm("ashworth", "/work"));
        $(".ch-search input").setValue("Filing fee");
        $$("main vaadin-grid-cell-content")
                .filterBy(text(matter))
                .first()
                .shouldBe(visible)
                .click();
        $$("h2").findBy(text("Receipts")).shouldBe(visible);
        $(shadowCss("input[type=file]", "vaadin-upload"))
                .uploadFile(files.good(phrase).get(1).toFile());
        $$("main a").findBy(text("receipt.pdf")).shouldBe(visible, READING_MAX);
        Screen.photographJourney("documents-receipt");
    }

    private void issueWithReceipt() throws IOException {
        billing.preview(matter);
        billing.issue();
        billing.download("LEDES 1998B");
        try (var zip = new ZipFile(billing.download("Everything as ZIP"))) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .hasSize(3)
                    .contains("receipts/receipt.pdf")
                    .anyMatch(name -> name.endsWith(".pdf") && !name.contains("/"))
                    .anyMatch(name -> name.endsWith(".txt"));
            assertThat(zip.getInputStream(zip.getEntry("receipts/receipt.pdf")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(files.good(phrase).get(1)));
        }
    }

    private void release() throws IOException {
        open(RunningChancery.firm("ashworth", "/refused-documents?q=" + matter));
        $$("main vaadin-grid-cell-content")
                .findBy(text(ClientsFiles.LOCKED))
                .shouldBe(visible)
                .click();
        $("main").shouldHave(text("locked by a password"));
        Screen.photographJourney("documents-held");
        Page.button("Release").click();
        $("main").shouldHave(text("Released"));
    }

    private void restrict() {
        openMatter();
        $(".ch-head-verbs vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Change who may see it")).click();
        Page.button("Restrict to named people").click();
        $("main").shouldHave(text("Only "));
    }

    private static void signInAs(String email) {
        clearBrowserCookies();
        SignIn.at(RunningChancery.firm("ashworth", "/"), email, SignIn.PASSWORD);
    }

    private Path february() throws IOException {
        try (var template = DocumentsAreSentBrowserTest.class.getResourceAsStream("february.txt")) {
            var text = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(FOLDER);
            return Files.writeString(FOLDER.resolve("documents-" + tag + ".txt"), text.replace("TAG", tag));
        }
    }
}
