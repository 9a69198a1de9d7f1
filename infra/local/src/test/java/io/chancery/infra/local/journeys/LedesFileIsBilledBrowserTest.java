package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.shadowCss;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A LEDES file of another system comes in, is billed, goes out as PDF and as LEDES with the same lines and totals, and
/// is
/// taken back by a credit note.
@Browser
class LedesFileIsBilledBrowserTest {

    private static final Path FOLDER = Path.of("target", "journey-files");
    private static final List<String> AMOUNTS = List.of(
            "LINE_ITEM_NUMBER_OF_UNITS",
            "LINE_ITEM_UNIT_COST",
            "LINE_ITEM_ADJUSTMENT_AMOUNT",
            "LINE_ITEM_TOTAL",
            "INVOICE_TOTAL");

    @AfterEach
    void leave() {
        Selenide.closeWebDriver();
    }

    @Test
    void andTakenBackByACreditNote() throws IOException {
        var tag = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        var sent = LedesFile.of(tag);
        SignIn.at(RunningChancery.firm("ashworth", "/"), "billing@ashworth.example", SignIn.PASSWORD);

        takeIn(sent.write(FOLDER, tag + ".txt"));
        $$("main a").findBy(text("Preview the invoice of J%s-1".formatted(tag))).click();
        var number = issue();
        var received = LedesFile.read(download("LEDES 1998B"));
        assertThat(received.records()).hasSameSizeAs(sent.records());
        AMOUNTS.forEach(column -> assertThat(numbers(received, column)).isEqualTo(numbers(sent, column)));
        assertThat(received.column("LINE_ITEM_DESCRIPTION"))
                .isEqualTo(sent.column("LINE_ITEM_DESCRIPTION").stream()
                        .map(words -> words.replace('’', '\''))
                        .toList());
        assertThat(received.column("INVOICE_NUMBER")).containsOnly(number);
        assertIsPdf(download("PDF"));

        takeBack(number);
        assertIsPdf(download("PDF"));
        photograph("credit-note");
        $$("main a").findBy(text(number)).click();
        title("Invoice " + number);
        $("main").shouldHave(text("Taken back"));
        $("main").shouldNotHave(text("Take back by credit note"));
    }

    private static void takeIn(Path file) throws IOException {
        open(RunningChancery.firm("ashworth", "/ebilling/import"));
        $(shadowCss("input[type=file]", "vaadin-upload")).uploadFile(file.toFile());
        $("main").shouldHave(text(file.getFileName() + " can be taken in"));
        // The apostrophe, which ASCII does not have.
        $("main").shouldHave(text("Worth knowing"), text("LINE_ITEM_DESCRIPTION"));
        photograph("import");
        Page.button("Take in").click();
        $("main").shouldHave(text("5 lines taken in as unbilled work"));
    }

    /// The number that the invoice got.
    private static String issue() throws IOException {
        title("Invoice preview");
        $("main").shouldHave(text("2,179.57"), text("Draft answer to the carrier’s complaint"));
        photograph("preview");
        Page.button("Issue invoice").click();
        var heading = $$("h1").findBy(matchText("Invoice \\d{4}-\\d{4,}")).shouldBe(visible);
        photograph("invoice");
        return heading.text().replace("Invoice ", "");
    }

    private static void takeBack(String number) {
        $(".ch-head-verbs vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Take back by credit note")).click();
        Page.fill("Reason", "Billed to the wrong claim");
        Page.button("Issue credit note").click();
        $$("h1").findBy(matchText("Credit note C\\d{4}-\\d{4,}")).shouldBe(visible);
        $("main").shouldHave(text("−2,179.57"), text("Billed to the wrong claim"), text(number));
    }

    private static void title(String words) {
        $$("h1").findBy(text(words)).shouldBe(visible);
    }

    private static Path download(String name) {
        return link(name).download().toPath();
    }

    private static SelenideElement link(String name) {
        return $$("main a.ch-download").findBy(text(name)).shouldBe(visible);
    }

    private static void assertIsPdf(Path file) throws IOException {
        var start = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).substring(0, 5);
        assertThat(start).isEqualTo("%PDF-");
    }

    /// `1400.00` and `1400` are one number.
    private static List<BigDecimal> numbers(LedesFile file, String column) {
        return file.column(column).stream()
                .map(value -> value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value).stripTrailingZeros())
                .toList();
    }

    private static void photograph(String name) throws IOException {
        Walk.settle();
        new Screen(1440, 900, "light").photograph("journey-ledes-" + name);
    }
}
