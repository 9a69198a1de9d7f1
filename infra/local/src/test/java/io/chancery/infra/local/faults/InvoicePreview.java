package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

/// Work chosen and looked at as an invoice; the next click issues it, once.
///
/// @param row which line of the list of unbilled work, so that two people do not choose the same
record InvoicePreview(Person person, int row) implements Errand {

    @Override
    public String name() {
        return "an invoice's preview";
    }

    @Override
    public void begin() {
        person.open("/work");
        person.when("a row to choose", """
            const grid = document.querySelector('.ch-list vaadin-grid');
            const row = grid && [...grid.$.items.children].find(row => row.index === %d && row._item && row._item.key);
            const box = row && row.querySelector('slot').assignedNodes()[0].querySelector('vaadin-checkbox');
            if (box) { box.click(); }
            return box;
            """.formatted(row));
        person.await(".ch-bulk vaadin-button");
        person.settle();
    }

    @Override
    public void lastAnswer() {
        person.all(".ch-bulk vaadin-button").getFirst().click();
        person.until(
                "the preview",
                () -> person.url().contains("preview")
                        && !person.all(".ch-panel vaadin-button[theme~=primary]")
                                .isEmpty());
        person.settle();
    }

    @Override
    public void goOn() {
        person.one(".ch-panel vaadin-button[theme~=primary]").click();
        person.until(
                "the invoice",
                () -> person.url().matches(".*/invoices\\?.*open=.*")
                        && !person.all(".ch-pane").isEmpty());
        person.settle();
        assertThat(person.text(".ch-pane")).matches("(?s).*\\d.*");
    }
}
