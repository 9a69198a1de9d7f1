package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.Wait;
import static com.codeborne.selenide.Selenide.actions;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.SelenideElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// On a screen that shows a part of a page at once, and by keys alone, nobody has to look for where to go on.
@Browser
class SmallScreenBrowserTest {

    private static final String FIRM = "ashworth";
    private static final Screen LOW = new Screen(1024, 360, "light");

    @BeforeAll
    static void signIn() {
        SignIn.toFirm(FIRM);
        LOW.use();
    }

    @Test
    void aChoiceFromAListIsMadeByKeysAndKeepsTheFocus() {
        Walk.show(RunningChancery.firm(FIRM, "/matters"));
        type("n");
        $$("h2").findBy(text("New matter")).shouldBe(visible);
        Walk.settle();
        var choice = $$("vaadin-select").findBy(text("Task codes"));
        var opener = choice.$("vaadin-select-value-button").shouldHave(attribute("role", "combobox"));
        executeJavaScript("arguments[0].focus()", choice);
        opener.shouldBe(focused);
        var before = opener.getText();

        type(Keys.ENTER);
        choice.shouldHave(attribute("opened", "true"));
        type(Keys.ARROW_DOWN, Keys.ENTER);

        choice.shouldNotHave(attribute("opened", "true"));
        opener.shouldNotHave(exactText(before)).shouldBe(focused);
        // What is begun would be kept as a draft.
        Page.lastButton("Cancel").click();
    }

    @Test
    void theLastFieldOfAFormBesideAListCanBeReached() {
        Walk.show(RunningChancery.firm(FIRM, "/clients"));
        type("n");
        $$("h2").findBy(text("New client")).shouldBe(visible);
        Walk.settle();
        var last = $$(".ch-pane vaadin-combo-box").last();

        executeJavaScript("arguments[0].focus()", last);

        Wait().until(_ -> isInSight(last));
        Page.lastButton("Cancel").click();
    }

    private static boolean isInSight(SelenideElement field) {
        Boolean inSight = executeJavaScript(
                "const box = arguments[0].getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
                field);
        return Boolean.TRUE.equals(inSight);
    }

    @Test
    void aNewPageBeginsAtItsTop() {
        Walk.show(RunningChancery.firm(FIRM, "/firm"));
        toTheFoot();
        assertThat(scrolled()).isPositive();

        $(".ch-nav a[href='releases']").click();
        $("h1").shouldHave(text("Releases"));
        Walk.settle();

        Wait().until(_ -> scrolled() == 0);
        Boolean isLong = executeJavaScript(
                "const main = document.querySelector('main'); return main.scrollHeight > main.clientHeight");
        assertThat(isLong).as("It could stand elsewhere").isTrue();
    }

    private static void toTheFoot() {
        executeJavaScript("const main = document.querySelector('main'); main.scrollTop = main.scrollHeight");
    }

    private static long scrolled() {
        Number pixels = executeJavaScript("return document.querySelector('main').scrollTop");
        return pixels == null ? 0 : pixels.longValue();
    }

    private static void type(CharSequence... keys) {
        actions().sendKeys(keys).perform();
    }
}
