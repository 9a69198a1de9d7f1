package io.chancery.themes.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Set;

/// What can be done with the rows that are selected, with their count; there only while some are.
final class BulkBar<T> extends Composite<Div> {

    private final Span count = new Span();
    private final Div actions = new Div();
    private Set<T> selected = Set.of();

    BulkBar(SerializableRunnable clear) {
        Button none = new Button(getTranslation("themes.list.selectNone"), _ -> clear.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("ch-bulk-count");
        actions.addClassName("ch-bulk-actions");
        getContent().addClassName("ch-bulk");
        getContent().getElement().setAttribute("role", "toolbar");
        getContent().getElement().setAttribute("aria-label", getTranslation("themes.list.bulk"));
        getContent().add(count, actions, none);
        getContent().setVisible(false);
    }

    void add(BulkAction<T> action) {
        actions.add(new Button(
                action.text(), action.icon().create(), _ -> action.action().accept(selected)));
    }

    void show(Set<T> rows) {
        selected = Set.copyOf(rows);
        count.setText(getTranslation("themes.list.selected", rows.size()));
        getContent().setVisible(!rows.isEmpty());
    }
}
