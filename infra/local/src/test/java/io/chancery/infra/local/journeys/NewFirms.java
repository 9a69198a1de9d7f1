package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import java.util.List;
import java.util.Locale;

/// Firms that an operator opens one after the other, without waiting until each is ready. They stand beside the three
/// of the demonstration.
final class NewFirms {

    static final List<String> NAMES = List.of(
            "Alder",
            "Aspen",
            "Beech",
            "Cedar",
            "Chestnut",
            "Cypress",
            "Hawthorn",
            "Hazel",
            "Hornbeam",
            "Juniper",
            "Larch",
            "Maple",
            "Poplar",
            "Rowan",
            "Sycamore",
            "Walnut",
            "Willow");

    private NewFirms() {}

    static void order() {
        NAMES.forEach(NewFirms::order);
    }

    private static void order(String name) {
        var slug = name.toLowerCase(Locale.ROOT);
        open(RunningChancery.console("/firms/new"));
        $("h1").shouldHave(exactText("Open a firm"));
        Page.fill("Name", name + " Chambers");
        Page.field("Address").shouldHave(value(slug));
        Page.fill("Full name", "First Clerk");
        Page.fill("E-mail address", "clerk@%s.example".formatted(slug));
        Page.lastButton("Open a firm").click();
        webdriver().shouldNotHave(urlContaining("/new"));
    }
}
