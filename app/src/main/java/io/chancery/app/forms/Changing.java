package io.chancery.app.forms;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.feedback.Notices;

/// Saves what was typed about a known thing and goes back to its page.
///
/// @param current gives the entries the version that stands now
/// @param <T> the form's entries
public record Changing<T>(SerializableConsumer<T> change, SerializableConsumer<T> current, SerializableRunnable leave)
        implements Saving<T> {

    @Override
    public void save(T entries) {
        change.accept(entries);
    }

    @Override
    public void saved() {
        Notices.done(UI.getCurrentOrThrow().getTranslation("forms.saved"));
        leave.run();
    }

    @Override
    public void cancelled() {
        leave.run();
    }

    @Override
    public void showTheirs() {
        leave.run();
    }

    @Override
    public void takeCurrentVersion(T entries) {
        current.accept(entries);
    }
}
