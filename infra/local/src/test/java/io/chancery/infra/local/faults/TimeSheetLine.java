package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/// A line of the time sheet under way: matter, time and words; it must be recorded as a whole.
record TimeSheetLine(Person person, String word) implements Errand {

    private static final String MATTER = ".ch-quick .ch-entry-matter input";
    private static final String DURATION = ".ch-quick .ch-entry-duration input";
    private static final String NARRATIVE = ".ch-quick .ch-entry-narrative textarea";

    @Override
    public String name() {
        return "a time sheet's line half typed";
    }

    @Override
    public void begin() {
        person.open("/time");
        person.await(MATTER).sendKeys(Keys.ARROW_DOWN);
        person.when("matters", """
            const field = document.querySelector('.ch-quick .ch-entry-matter');
            return (field.filteredItems || []).some(item => item && item.key);
            """);
        person.one(MATTER).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        person.settle();
        person.type(person.one(DURATION), "0:06");
    }

    @Override
    public void lastAnswer() {
        person.type(person.one(NARRATIVE), "Considered %s".formatted(word));
    }

    @Override
    public void goOn() {
        var matter = person.one(MATTER).getDomProperty("value");
        assertThat(matter).as("the matter").isNotBlank();
        person.one(NARRATIVE).sendKeys(Keys.END, " and more", Keys.TAB);
        person.settle();
        person.one(".ch-quick .ch-form-actions vaadin-button[theme~=primary]").click();
        person.until(
                "the recorded line",
                () -> person.all(".ch-entries .ch-entry-row").stream()
                        .anyMatch(row -> row.getText().contains("Considered %s and more".formatted(word))));
        person.until(
                "an empty line",
                () -> person.one(NARRATIVE).getDomProperty("value").isEmpty());
    }
}
