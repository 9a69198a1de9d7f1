package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.matchText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.SelenideElement;

/// Finds what a person would: a field by its label, a button by its words.
final class Page {

    private static final String FIELDS =
            "vaadin-text-field, vaadin-email-field, vaadin-password-field, vaadin-text-area, vaadin-combo-box";

    private Page() {}

    /// The input of the field whose label begins with these words.
    static SelenideElement field(String label) {
        return $$(FIELDS)
                .findBy(matchText("(?s)^\\Q" + label + "\\E.*"))
                .shouldBe(visible)
                .$("input, textarea");
    }

    static void fill(String label, String value) {
        field(label).setValue(value).pressTab();
    }

    static SelenideElement button(String words) {
        return $$("vaadin-button").filterBy(visible).findBy(exactText(words)).shouldBe(visible);
    }

    /// The last of several, which is the one in the form and not the one that opened it.
    static SelenideElement lastButton(String words) {
        return $$("vaadin-button")
                .filterBy(visible)
                .filterBy(text(words))
                .last()
                .shouldBe(visible);
    }

    /// The row of the list that is found by these words, which need not be among those it shows at first.
    static SelenideElement row(String words) {
        Walk.settle();
        $(".ch-search input").setValue(words);
        return $$("main vaadin-grid-cell-content").findBy(text(words)).shouldBe(visible);
    }
}
