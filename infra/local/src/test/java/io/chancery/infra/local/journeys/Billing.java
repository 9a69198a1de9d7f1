package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.DownloadOptions.file;
import static com.codeborne.selenide.FileDownloadMode.FOLDER;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// From a LEDES file to issued invoices and their files, on the screens of one firm.
///
/// @param slug of the firm that somebody is signed in at
record Billing(String slug) {

    static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /// Both are work of jobs, which wait for one another on a busy machine.
    private static final Duration FILES_MAX = Duration.ofSeconds(60);

    private static final Duration IMPORT_MAX = Duration.ofSeconds(90);

    /// What the law wants on an invoice and nobody could guess.
    void sayWhoIssues() {
        open(RunningChancery.firm(slug, "/firm?tab=entity"));
        Page.fill("Tax ID", "77-1940552");
        Page.fill("Street and number", "14 Quarry Lane");
        Page.fill("City", "Sacramento");
        Page.fill("State", "CA");
        Page.fill("ZIP code", "95814");
        Page.fill("Account number", "0042 7718");
        Page.fill("Routing number", "121000000");
        Page.button("Save").click();
        Walk.settle();
    }

    /// The format brings no addresses, and an invoice needs one.
    void giveAnAddress(String client) {
        open(RunningChancery.firm(slug, "/clients"));
        Page.row(client).click();
        Page.button("Edit").click();
        Page.fill("Street and number", "7 Lantern Street");
        Page.fill("City", "Oakland");
        Page.fill("State", "CA");
        Page.fill("ZIP code", "94607");
        Page.button("Save").click();
        Page.button("Edit").shouldBe(visible);
    }

    /// Chooses the file and waits for what it would bring.
    void choose(Path file) {
        upload(file);
        $("main").shouldHave(text("%s can be taken in".formatted(file.getFileName())), IMPORT_MAX);
    }

    /// Takes in what was chosen.
    void takeIn() {
        Page.button("Take in").click();
        $("main").shouldHave(text("taken in as unbilled work"), IMPORT_MAX);
    }

    /// The same file once more: what was billed is not billed again.
    void isRefused(Path file) {
        upload(file);
        $("main")
                .shouldHave(text("%s is refused".formatted(file.getFileName())), IMPORT_MAX)
                .shouldHave(text("was taken in already"));
    }

    private void upload(Path file) {
        open(RunningChancery.firm(slug, "/ebilling/import"));
        $(shadowCss("input[type=file]", "vaadin-upload")).uploadFile(file.toFile());
    }

    /// Follows the unbilled work of one matter to the preview of its invoice.
    void preview(String matter) {
        open(RunningChancery.firm(slug, "/work/matters"));
        Page.row(matter).click();
        Page.button("Bill all of it").click();
        webdriver().shouldHave(urlContaining("preview"));
    }

    /// Issues the invoice that is shown; its number.
    String issue() {
        Page.button("Issue invoice").click();
        webdriver().shouldHave(urlContaining("open="));
        var title = $$("h1").findBy(matchText("Invoice \\d{4}-\\d{4,}"))
                .shouldBe(visible)
                .getText();
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /// A file of the invoice that is open, once it is made.
    File download(String name) {
        return $$("a.ch-download")
                .filterBy(visible)
                .findBy(text(name))
                .shouldBe(visible, FILES_MAX)
                .download(file().withMethod(FOLDER)
                        .withTimeout(FILES_MAX.toMillis())
                        // What begins with a dot is still being written.
                        .withNameMatching("[^.].*"));
    }
}
