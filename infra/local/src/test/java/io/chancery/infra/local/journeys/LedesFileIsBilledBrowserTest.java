package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A LEDES file of another system comes in, is billed, goes out as PDF and as LEDES with the same lines and totals, and
/// is taken back by a credit note.
///
/// The file holds four hours, an adjusted half hour, two costs and a retainer; its first narrative has an apostrophe
/// that the format forbids.
@Browser
class LedesFileIsBilledBrowserTest {

    private static final Path FOLDER = Path.of("target", "journey-files");

    /// Client, matter and invoice are of this run alone, so that it can be repeated on the same data.
    private final String tag = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    private final Billing billing = new Billing("ashworth");

    @Test
    void andTakenBackByACreditNote() throws IOException {
        var sent = february();
        SignIn.at(RunningChancery.firm("ashworth", "/"), "billing@ashworth.example", SignIn.PASSWORD);

        billing.choose(sent);
        $("main").shouldHave(text("Worth knowing"), text("LINE_ITEM_DESCRIPTION"));
        Screen.photographJourney("ledes-import");
        billing.takeIn();
        billing.giveAnAddress("J" + tag);

        billing.preview("J%s-1".formatted(tag));
        $("main").shouldHave(text("2,179.57"), text("Draft answer to the carrier’s complaint"));
        Screen.photographJourney("ledes-preview");
        var number = billing.issue();
        Screen.photographJourney("ledes-invoice");
        assertThat(billing.download("PDF")).binaryContent().startsWith(Billing.PDF_BEGINS);
        var received = billing.download("LEDES 1998B").toPath();
        assertThat(received).content().contains("|" + number + "|");
        assertThat(LedesLine.byMatter(received)).isEqualTo(LedesLine.byMatter(inAscii(sent)));

        takeBack(number);
        assertThat(billing.download("PDF")).binaryContent().startsWith(Billing.PDF_BEGINS);
        Screen.photographJourney("ledes-credit-note");
        $$("main a").findBy(text(number)).click();
        $$("h1").findBy(text("Invoice " + number)).shouldBe(visible);
        $("main").shouldHave(text("Taken back"));
        $("main").shouldNotHave(text("Take back by credit note"));
    }

    private static void takeBack(String number) {
        $(".ch-head-verbs vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Take back by credit note")).click();
        Page.fill("Reason", "Billed to the wrong claim");
        Page.button("Issue credit note").click();
        $$("h1").findBy(matchText("Credit note C\\d{4}-\\d{4,}")).shouldBe(visible);
        $("main").shouldHave(text("−2,179.57"), text("Billed to the wrong claim"), text(number));
    }

    private Path february() throws IOException {
        try (var template = LedesFileIsBilledBrowserTest.class.getResourceAsStream("february.txt")) {
            var text = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(FOLDER);
            return Files.writeString(FOLDER.resolve(tag + ".txt"), text.replace("TAG", tag));
        }
    }

    /// What the format allows of the file that was sent: a plain apostrophe.
    private static Path inAscii(Path sent) throws IOException {
        var plain = Files.readString(sent).replace('’', '\'');
        return Files.writeString(sent.resolveSibling("plain-" + sent.getFileName()), plain);
    }
}
