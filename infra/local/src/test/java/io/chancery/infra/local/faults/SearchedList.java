package io.chancery.infra.local.faults;

import org.openqa.selenium.Keys;

/// A list that is searched; the next word must be looked for in the same list.
record SearchedList(Person person, String path) implements Errand {

    private static final String ROWS = "return document.querySelector('.ch-list vaadin-grid')?._flatSize ";
    private static final String SEARCH = ".ch-list .ch-search input";

    @Override
    public String name() {
        return "a list searched";
    }

    @Override
    public void begin() {
        person.open(path);
        person.when("rows", ROWS + "> 0");
    }

    @Override
    public void lastAnswer() {
        person.await(SEARCH).sendKeys("nobody-has-this-name");
        person.when("an empty list", ROWS + "=== 0");
        person.settle();
    }

    @Override
    public void goOn() {
        person.one(SEARCH).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        person.when("the list without a filter", ROWS + "> 0");
        person.settle();
    }
}
