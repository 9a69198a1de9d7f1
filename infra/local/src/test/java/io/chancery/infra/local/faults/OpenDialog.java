package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/// A dialog that is open with half a word in it; the other half must find what the whole word finds.
record OpenDialog(Person person) implements Errand {

    private static final String FIELD = ".ch-palette-field input";
    private static final String FOUND = ".ch-palette-option";

    @Override
    public String name() {
        return "a dialog open";
    }

    @Override
    public void begin() {
        person.open("/");
        person.press(Keys.chord(Keys.CONTROL, "k"));
        person.await(FIELD);
        person.when("places", "return document.querySelector('%s')".formatted(FOUND));
    }

    @Override
    public void lastAnswer() {
        person.one(FIELD).sendKeys("qqx");
        person.when("nothing found", "return !document.querySelector('%s')".formatted(FOUND));
        person.settle();
    }

    @Override
    public void goOn() {
        var field = person.one(FIELD);
        assertThat(field.getDomProperty("value")).isEqualTo("qqx");
        field.sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE);
        person.when("places again", "return document.querySelector('%s')".formatted(FOUND));
        field.sendKeys(Keys.ESCAPE);
        person.when("the dialog closed", "return !document.querySelector('%s')".formatted(FIELD));
        person.settle();
    }
}
