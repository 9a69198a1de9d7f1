package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import java.time.Duration;

/// A rollout as operators see it in the console: planned in the wizard, then on its own page.
record Rollout(String address) {

    private static final Duration REHEARSALS_MAX = Duration.ofMinutes(5);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(4);

    /// Rehearses a release with every firm, then offers it.
    static void offer(String release, int firms) {
        open(RunningChancery.console("/releases?open=" + release));
        Page.button("Rehearse all firms").click();
        main().shouldHave(
                        text("All %d firms that may come passed or were left out. It can be offered.".formatted(firms)),
                        REHEARSALS_MAX);
        open(RunningChancery.console("/releases?open=" + release));
        decide("Offer it to firms", "Every firm was rehearsed, and all went well");
        main().shouldHave(text("Offered"));
    }

    /// To all firms, in the usual waves, of which none may lose a firm and none is watched for long.
    static Rollout plan(String release, int firms) {
        open(RunningChancery.console("/rollouts"));
        Page.button("Plan a rollout").click();
        $("h1").shouldHave(exactText("Plan a rollout"));
        $("main").shouldHave(text("%d firms can be brought to %s today.".formatted(firms, release)));
        var budgets = $$(".ch-wave-line vaadin-integer-field").filterBy(text("May lose"));
        for (var budget : budgets.asFixedIterable()) {
            fill(budget, "0");
        }
        fill(integer("Watched for, in minutes"), "0");
        beginAtOnce();
        Page.lastButton("Plan a rollout").click();
        webdriver().shouldNotHave(urlContaining("/new"));
        main().shouldHave(text("Waits for approval"));
        return new Rollout(WebDriverRunner.url());
    }

    /// A plan that tells firms beforehand waits for a day and a night, and nobody can wait for it here.
    private static void beginAtOnce() {
        $$("vaadin-select").findBy(text("Told before")).shouldBe(visible).click();
        $$("vaadin-select-item")
                .filterBy(visible)
                .findBy(exactText("Not at all"))
                .click();
        $$("vaadin-checkbox").findBy(text("Begin at night")).shouldNotHave(attribute("checked"));
    }

    private static SelenideElement integer(String label) {
        return $$("vaadin-integer-field").findBy(text(label)).shouldBe(visible);
    }

    private static void fill(SelenideElement field, String number) {
        field.$("input").setValue(number).pressTab();
        field.$("input").shouldHave(value(number));
    }

    void show() {
        open(address);
        main().shouldHave(text("Waves"));
    }

    /// From the firms of the rollout to how one of them went.
    void toUpgradeOf(String firm) {
        show();
        $$("main vaadin-grid-cell-content")
                .findBy(exactText(firm))
                .shouldBe(visible)
                .click();
        webdriver().shouldHave(urlContaining("/upgrades"));
    }

    void shouldSay(String sentence) {
        main().shouldHave(text(sentence), PAUSE_MAX);
    }

    /// One of the verbs that ask for a reason.
    static void decide(String verb, String reason) {
        Page.button(verb).click();
        Page.fill("Reason", reason);
        Page.lastButton(verb).click();
        $("vaadin-dialog[opened]").shouldNotBe(visible);
    }

    private static SelenideElement main() {
        return $("main").shouldBe(visible);
    }
}
