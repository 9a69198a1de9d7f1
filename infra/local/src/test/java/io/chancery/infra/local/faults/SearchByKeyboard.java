package io.chancery.infra.local.faults;

import org.openqa.selenium.Keys;

/// A dialog that is open, with half a word in it; the other half must find what the whole word finds.
record SearchByKeyboard(Person person) implements Errand {

    private static final String DIALOG = "vaadin-dialog[opened] input, vaadin-dialog-overlay input";

    @Override
    public void begin() {
        person.open("/");
        person.press(Keys.chord(Keys.CONTROL, "k"));
        person.await(DIALOG);
        person.one(DIALOG).sendKeys("/clie");
        person.settle();
    }

    @Override
    public void finish() {
        var field = person.one(DIALOG);
        field.sendKeys("nts", Keys.BACK_SPACE, "s");
        person.settle();
        if (person.all(DIALOG).isEmpty()) {
            throw new AssertionError("The dialog is gone");
        }
        field.sendKeys(Keys.ESCAPE);
        person.until("the dialog closed by the server", () -> person.all(DIALOG).isEmpty());
    }

    @Override
    public String name() {
        return "a dialog open";
    }
}
