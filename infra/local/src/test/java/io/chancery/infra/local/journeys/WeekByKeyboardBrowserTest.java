package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.open;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// A partner opens a client and a matter, records a week on it without touching the mouse, and bills it.
@Browser
class WeekByKeyboardBrowserTest {

    private static final String FIRM = "ashworth";
    /// The ways in which people write time; in tenths of an hour 0.7, 0.7, 0.7, 1.2 and 2.
    private static final String[] TIMES = {"0:42", "42m", ".7", "1h12", "2"};
    private static final String WEEK = "5.30";

    private final String tag = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void isRecordedAndBilled() throws IOException {
        SignIn.at(RunningChancery.firm(FIRM, "/"), "partner@ashworth.example", SignIn.PASSWORD);
        openAClient();
        openAMatter();

        var monday = LocalDate.now()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        show("/time?day=" + monday);
        for (var day = 0; day < TIMES.length; day++) {
            if (day > 0) {
                toTheNextDay();
            }
            record(TIMES[day], narrative(day));
        }
        Screen.photographJourney("week-recorded");

        leaveTheLine();
        type("w");
        $$("main tr").findBy(text("Lease " + tag)).shouldHave(text(WEEK));
        Screen.photographJourney("week-week");

        bill();
        show("/time?day=" + monday);
        $$(".ch-entry-row").findBy(text("Lease " + tag)).shouldHave(text("Billed"));
    }

    private void openAClient() {
        show("/clients");
        type("n");
        $$("h2").findBy(text("New client")).shouldBe(visible);
        Page.fill("Name", "Quay Holdings " + tag);
        Page.fill("Street and number", "12 Quay Street");
        Page.fill("City", "Oakland");
        Page.fill("ZIP code", "94607");
        save();
        $$("h1").findBy(text("Quay Holdings " + tag)).shouldBe(visible);
    }

    private void openAMatter() {
        show("/matters");
        type("n");
        $$("h2").findBy(text("New matter")).shouldBe(visible);
        type(tag);
        $$("vaadin-combo-box-item").findBy(text(tag)).shouldBe(visible);
        type(Keys.ARROW_DOWN, Keys.ENTER);
        Page.fill("Name", "Lease " + tag);
        save();
        $$("h1").findBy(text("Lease " + tag)).shouldBe(visible);
    }

    /// Part of the matter's name, the time, past the two codes, what was done; Enter records and makes room for the
    /// next.
    private void record(String time, String narrative) {
        $(".ch-entry-matter input").shouldBe(focused);
        type(tag, Keys.TAB);
        $(".ch-entry-duration input").shouldBe(focused);
        type(time, Keys.TAB, Keys.TAB, Keys.TAB);
        $(".ch-entry-narrative textarea").shouldBe(focused);
        type(narrative, Keys.ENTER);
        $$(".ch-entry-row").findBy(text(narrative)).shouldBe(visible);
    }

    /// Single keys work where no field has the focus: Esc leaves the empty line, F goes on a day, N comes back to the
    /// line.
    private void toTheNextDay() {
        leaveTheLine();
        type("f");
        $$(".ch-entry-row").filterBy(text("Lease " + tag)).shouldHave(size(0));
        type("n");
    }

    private static void leaveTheLine() {
        Walk.settle();
        type(Keys.ESCAPE);
        Walk.settle();
    }

    private void bill() throws IOException {
        show("/work/matters");
        type("/");
        $(".ch-search input").shouldBe(focused);
        type(tag);
        $$("main vaadin-grid-cell-content").findBy(text("Lease " + tag)).click();
        Page.button("Bill all of it").click();
        $$("h1").findBy(text("Invoice preview")).shouldBe(visible);
        for (var day = 0; day < TIMES.length; day++) {
            $("main").shouldHave(text(narrative(day)));
        }
        Screen.photographJourney("week-preview");
        save();
        $$("h1").findBy(matchText("Invoice \\d{4}-\\d{4,}")).shouldBe(visible);
        $$("main a.ch-download").findBy(text("PDF")).shouldBe(visible);
    }

    private static String narrative(int day) {
        return "Negotiate the terms of the lease, part " + (day + 1);
    }

    private static void show(String path) {
        open(RunningChancery.firm(FIRM, path));
        Walk.settle();
    }

    /// Ctrl+Enter, from whichever field has the focus.
    private static void save() {
        actions().keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
    }

    private static void type(CharSequence... keys) {
        actions().sendKeys(keys).perform();
    }
}
