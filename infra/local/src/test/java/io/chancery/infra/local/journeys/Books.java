package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;

import java.util.List;

/// What a firm's books come to, as its people see it.
final class Books {

    private Books() {}

    /// The sums at the foot of the lists of unbilled work and of invoices.
    static List<String> shown(String slug) {
        return List.of(sums(slug, "/work"), sums(slug, "/invoices"));
    }

    private static String sums(String slug, String page) {
        open(RunningChancery.firm(slug, page));
        Walk.settle();
        return String.join(
                " ", $$("vaadin-grid .ch-total").shouldHave(sizeGreaterThan(0)).texts());
    }
}
