package io.chancery.infra.local.faults;

import org.openqa.selenium.Keys;

/// A client's form, half filled; the record must hold both halves.
record NewClient(Person person, String word) implements Errand {

    private static final String FIELDS = ".ch-form vaadin-text-field input";

    @Override
    public void begin() {
        person.open("/clients?open=new");
        person.await(FIELDS);
        person.all(FIELDS).get(0).sendKeys("Client " + word, Keys.TAB);
        person.settle();
    }

    @Override
    public void finish() {
        person.all(FIELDS).get(1).sendKeys(word, Keys.TAB);
        person.one(".ch-form-actions vaadin-button[theme~=primary]").click();
        person.until(
                "the saved client",
                () -> person.url().contains("open=") && !person.url().contains("open=new"));
        person.until(
                "both halves",
                () -> Boolean.TRUE.equals(
                        person.run("return document.body.innerText.includes(arguments[0])", "Client " + word)));
    }

    @Override
    public String name() {
        return "a form half filled";
    }
}
