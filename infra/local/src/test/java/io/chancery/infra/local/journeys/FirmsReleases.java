package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;

import com.codeborne.selenide.SelenideElement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The page on which a firm's administrator reads about the firm's releases and decides about their dates.
///
/// @param slug of the firm that its administrator is signed in at
record FirmsReleases(String slug) {

    private static final Duration COPY_MAX = Duration.ofMinutes(2);

    void shouldSay(String sentence) {
        show().shouldHave(text(sentence));
    }

    /// Moves the upgrade to the evening of a day.
    void moveTo(LocalDate day) {
        show();
        Page.button("Move the date").click();
        var date = $("vaadin-dialog vaadin-date-picker input").shouldBe(visible);
        // Enter takes what is typed and shuts the calendar over the button.
        date.setValue(day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"))).pressEnter();
        $("vaadin-dialog vaadin-time-picker input").setValue("21:00").pressEnter();
        Page.lastButton("Move the date").click();
        $$("vaadin-notification-card").findBy(text("The date is moved.")).shouldBe(visible);
        shouldSay(day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)));
    }

    /// Where the copy to try is, once it is there.
    String openCopy(String release) {
        show();
        Page.button("Open a copy on release " + release).click();
        $("main").shouldHave(text("Your copy is ready"), COPY_MAX);
        return $$("main a").findBy(text("http")).shouldBe(visible).getAttribute("href");
    }

    private SelenideElement show() {
        open(RunningChancery.firm(slug, "/releases"));
        return $("main").shouldHave(text("What is coming"));
    }
}
