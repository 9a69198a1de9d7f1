package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormActions;

/// A short form without a draft: fields, save, and back to what was saved. People who may not change it read it.
class PlainForm<T> extends Composite<Div> {

    private final Binder<T> binder;
    private final T entries;
    private final SerializableConsumer<T> save;

    PlainForm(Binder<T> binder, T entries, SerializableConsumer<T> save) {
        this.binder = binder;
        this.entries = entries;
        this.save = save;
        getContent().addClassName("ch-form");
    }

    /// Fills the fields and adds them; all must be bound.
    ///
    /// @param reset shows what was saved
    PlainForm<T> fields(boolean mayChange, SerializableRunnable reset, Component... fields) {
        binder.readBean(entries);
        binder.setReadOnly(!mayChange);
        getContent().add(fields);
        if (mayChange) {
            getContent().add(new FormActions(getTranslation("forms.save"), this::save, reset, binder::hasChanges));
        }
        return this;
    }

    private void save() {
        if (binder.writeBeanIfValid(entries)) {
            save.accept(entries);
            // Name, language and currency stand in the frame too.
            Notices.done(getTranslation("forms.saved"));
            UI.getCurrentOrThrow().getPage().reload();
        }
    }
}
