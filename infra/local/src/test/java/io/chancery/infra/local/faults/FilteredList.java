package io.chancery.infra.local.faults;

import org.openqa.selenium.Keys;

/// A list that is searched; the next page or word must come from the same list.
record FilteredList(Person person, String path) implements Errand {

    private static final String SEARCH =
            "main vaadin-text-field input, vaadin-text-field[slot] input, .ch-list vaadin-text-field input";

    @Override
    public void begin() {
        person.open(path);
        person.await("vaadin-grid");
        person.await(SEARCH).sendKeys("nobody-has-this-name");
        person.settle();
        person.until("an empty list", () -> rows() == 0);
    }

    @Override
    public void finish() {
        var field = person.one(SEARCH);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        person.settle();
        person.until("the list without a filter", () -> rows() > 0);
    }

    private long rows() {
        return ((Number) person.run("const g = document.querySelector('vaadin-grid'); return g ? g._flatSize || 0 : 0"))
                .longValue();
    }

    @Override
    public String name() {
        return "a list searched";
    }
}
