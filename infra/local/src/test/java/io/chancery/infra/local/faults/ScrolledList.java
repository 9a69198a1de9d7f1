package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

/// A list scrolled far down with a record open beside it; scrolled on, its further rows come from the other node.
record ScrolledList(Person person) implements Errand {

    private static final int FAR = 70;
    private static final int FARTHER = 160;

    @Override
    public String name() {
        return "a list scrolled";
    }

    @Override
    public void begin() {
        person.open("/work");
        person.when("rows", "return document.querySelector('.ch-list vaadin-grid')?._flatSize > " + FARTHER);
        scrollTo(FAR);
    }

    @Override
    public void lastAnswer() {
        person.run("""
            const grid = document.querySelector('.ch-list vaadin-grid');
            const rows = [...grid.$.items.children].filter(row => !row.hidden && row.index === arguments[0]);
            rows[0].querySelector('[part~=cell]:not([first-column]) slot').assignedNodes()[0].click();
            """, FAR + 2);
        person.when("a record beside the list", "return document.querySelector('.ch-pane')");
        person.settle();
    }

    @Override
    public void goOn() {
        var shown = person.text(".ch-pane");
        assertThat(firstRow()).as("still scrolled").isGreaterThanOrEqualTo(FAR - 20);
        scrollTo(FARTHER);
        assertThat(person.text(".ch-pane")).as("the record beside the list").isEqualTo(shown);
        person.one(".ch-pane-close").click();
        person.when("no record beside the list", "return !document.querySelector('.ch-pane')");
        person.settle();
    }

    private void scrollTo(int index) {
        person.run("document.querySelector('.ch-list vaadin-grid').scrollToIndex(arguments[0])", index);
        person.when("row " + index, """
            const grid = document.querySelector('.ch-list vaadin-grid');
            return [...grid.$.items.children].some(row => row.index === %d && !row.hidden
                && !row.hasAttribute('loading') && row._item && row._item.key);
            """.formatted(index));
        person.settle();
    }

    private long firstRow() {
        return person.number("""
            const grid = document.querySelector('.ch-list vaadin-grid');
            return grid._firstVisibleIndex ?? -1;
            """);
    }
}
