package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.not;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;

import com.codeborne.selenide.ElementsCollection;

/// Everywhere where somebody may come across a matter: each place shows it, or says that there is nothing.
///
/// @param slug of the firm that somebody is signed in at
/// @param name of the matter, of its document and in what was recorded
/// @param address at which it opens
record MatterInSight(String slug, String name, String address) {

    /// The palette offers it for whatever is typed.
    private static final String SEARCH_PAGE = "Everything about";

    void isSeenEverywhere() {
        cells("/matters?q=").shouldHave(sizeGreaterThan(0));
        cells("/documents?q=").shouldHave(sizeGreaterThan(0));
        cells("/work/matters?q=").shouldHave(sizeGreaterThan(0));
        inPalette().shouldHave(sizeGreaterThan(0));
        inAutocomplete().shouldHave(sizeGreaterThan(0));
        open(address);
        $$("h1").findBy(text(name)).shouldBe(visible);
    }

    void isSeenNowhere() {
        for (var list : new String[] {"/matters?q=", "/documents?q=", "/work/matters?q="}) {
            cells(list).shouldHave(size(0));
            $("main").shouldHave(text("Nothing matches"));
        }
        inPalette().shouldHave(size(0));
        $(".ch-palette").shouldHave(text(SEARCH_PAGE));
        open(RunningChancery.firm(slug, "/search?q=" + name));
        $("main").shouldHave(text("Nothing has"));
        inAutocomplete().shouldHave(size(0));
        open(address);
        Walk.settle();
        $$("h1, h2").filterBy(text(name)).shouldHave(size(0));
    }

    private ElementsCollection cells(String list) {
        open(RunningChancery.firm(slug, list + name));
        Walk.settle();
        return $$("main vaadin-grid-cell-content").filterBy(text(name));
    }

    private ElementsCollection inPalette() {
        $(".ch-search-button").click();
        $(".ch-palette-field input").shouldBe(visible).setValue(name);
        Walk.settle();
        return $$(".ch-palette-option").filterBy(text(name)).filterBy(not(text(SEARCH_PAGE)));
    }

    private ElementsCollection inAutocomplete() {
        open(RunningChancery.firm(slug, "/time"));
        Walk.settle();
        $(".ch-entry-matter input").shouldBe(visible).setValue(name);
        Walk.settle();
        return $$("vaadin-combo-box-item").filterBy(visible).filterBy(text(name));
    }
}
