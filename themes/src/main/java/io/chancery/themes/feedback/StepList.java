package io.chancery.themes.feedback;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/// The steps of something that takes a while, live: call [#show] again and only what changed is drawn anew and read
/// out.
public final class StepList extends Composite<OrderedList> {

    private List<Step> shown = List.of();
    private final List<ListItem> items = new ArrayList<>();

    public StepList() {
        getContent().addClassName("ch-steps");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    public void show(List<Step> steps) {
        while (items.size() > steps.size()) {
            getContent().remove(items.removeLast());
        }
        for (int i = 0; i < steps.size(); i++) {
            if (i >= items.size()) {
                items.add(new ListItem());
                getContent().add(items.get(i));
                draw(items.get(i), steps.get(i));
            } else if (!steps.get(i).equals(shown.get(i))) {
                draw(items.get(i), steps.get(i));
            }
        }
        shown = List.copyOf(steps);
    }

    private void draw(ListItem item, Step step) {
        Div sign = new Div(step.state().glyph().create());
        sign.addClassName("ch-step-sign");
        Span title = new Span(step.title());
        title.addClassName("ch-step-title");
        Span state = new Span(getTranslation(step.state().textKey()));
        state.addClassName("ch-step-state");
        Span time = new Span(step.time());
        time.addClassNames("ch-step-time", "ch-figures");
        Div line = new Div(title, state, time);
        line.addClassName("ch-step-line");
        item.removeAll();
        item.setClassName("ch-step " + step.state().tone().cssClass()
                + (step.state() == Step.State.RUNNING ? " ch-step-running" : ""));
        item.add(sign, line);
        if (!step.message().isEmpty()) {
            Div message = new Div(new Span(step.message()));
            message.addClassName("ch-step-message");
            item.add(message);
        }
    }
}
