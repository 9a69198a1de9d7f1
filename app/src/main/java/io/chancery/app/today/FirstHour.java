package io.chancery.app.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.Section;
import java.io.Serializable;
import java.util.List;

/// The checklist of a new firm.
class FirstHour extends Composite<Section> {

    /// @param text translation key
    record Step(String text, String path, boolean done) implements Serializable {}

    private final List<Step> steps;

    FirstHour(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    protected Section initContent() {
        var list = new OrderedList();
        list.addClassName("ch-checklist");
        steps.forEach(step -> list.add(item(step)));
        var done = steps.stream().filter(Step::done).count();
        return new Section(getTranslation("today.firstHour"), list)
                .help(getTranslation("today.firstHour.help", done, steps.size()));
    }

    private ListItem item(Step step) {
        var mark = new Span();
        mark.addClassName("ch-check");
        if (step.done()) {
            mark.add(Glyph.CHECK.create());
        }
        Component words = step.done()
                ? new Span(getTranslation(step.text()))
                : new Anchor(step.path(), getTranslation(step.text()));
        var said = new Span(getTranslation(step.done() ? "today.step.done" : "today.step.open"));
        said.addClassName("ch-sr-only");
        var item = new ListItem(mark, words, said);
        item.setClassName("ch-done", step.done());
        return item;
    }
}
