package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

/// A new client's form, half filled; the record must hold both halves.
record HalfFilledForm(Person person, String word) implements Errand {

    private static final String FIELDS = ".ch-form vaadin-text-field input";

    @Override
    public String name() {
        return "a form half filled";
    }

    @Override
    public void begin() {
        person.open("/clients?open=new");
        person.await(FIELDS).clear();
        type(0, "Client " + word);
    }

    @Override
    public void lastAnswer() {
        type(2, "T" + word);
    }

    @Override
    public void goOn() {
        // Its number is suggested.
        person.all(FIELDS).get(1).clear();
        type(1, word);
        save();
        awaitSaved();
    }

    void save() {
        person.one(".ch-form-actions vaadin-button[theme~=primary]").click();
    }

    void awaitSaved() {
        person.until(
                "the saved client",
                () -> person.url().contains("open=") && !person.url().contains("open=new"));
        person.until("the name", () -> person.shows("Client " + word));
        assertThat(person.shows("T" + word)).as("what was typed last before").isTrue();
        person.settle();
    }

    void requireDraft() {
        person.await(FIELDS);
        assertThat(value(0)).isEqualTo("Client " + word);
        assertThat(value(2)).isEqualTo("T" + word);
    }

    private String value(int field) {
        return String.valueOf(person.all(FIELDS).get(field).getDomProperty("value"));
    }

    private void type(int field, String text) {
        person.type(person.all(FIELDS).get(field), text);
    }
}
