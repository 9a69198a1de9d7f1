package io.chancery.app.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.shell.NothingHere;
import io.chancery.infra.errors.Refusal;
import java.io.Serializable;

/// One thing beside its list: its page, or its form while it is edited.
///
/// @param <S> what is known of the thing, read anew whenever it is shown
public final class SheetPanel<S> extends Composite<Div> {

    private final SerializableSupplier<S> sheet;
    private final Page<S> page;
    private final Form<S> form;
    private final SerializableRunnable changed;

    /// Shows the thing, and knows the way to its form.
    public interface Page<S> extends Serializable {
        Component show(S sheet, SerializableRunnable edit, SerializableRunnable changed);
    }

    /// Edits the thing, until it is left.
    public interface Form<S> extends Serializable {
        Component show(S sheet, SerializableRunnable leave);
    }

    /// @param sheet refuses when there is no such thing, or none for this person
    /// @param changed called when the list shows something old
    public SheetPanel(SerializableSupplier<S> sheet, Page<S> page, Form<S> form, SerializableRunnable changed) {
        this.sheet = sheet;
        this.page = page;
        this.form = form;
        this.changed = changed;
        getContent().addClassName("ch-panel");
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            getContent().add(page.show(sheet.get(), this::edit, this::refresh));
        } catch (Refusal missing) {
            getContent().add(new NothingHere());
        }
    }

    private void edit() {
        getContent().removeAll();
        getContent().add(form.show(sheet.get(), this::refresh));
    }

    private void refresh() {
        changed.run();
        show();
    }
}
