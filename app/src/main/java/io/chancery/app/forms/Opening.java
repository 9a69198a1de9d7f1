package io.chancery.app.forms;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.feedback.Notices;
import org.jspecify.annotations.Nullable;

/// Makes a new thing of what was typed, and shows it.
///
/// @param <T> the form's entries
/// @param <I> the id of the new thing
public final class Opening<T, I> implements Saving<T> {

    private final SerializableFunction<T, I> open;
    private final String notice;
    private final SerializableConsumer<I> opened;
    private final SerializableRunnable leave;
    private @Nullable I made;

    /// @param notice tells the person that it is done
    public Opening(
            SerializableFunction<T, I> open,
            String notice,
            SerializableConsumer<I> opened,
            SerializableRunnable leave) {
        this.open = open;
        this.notice = notice;
        this.opened = opened;
        this.leave = leave;
    }

    @Override
    public void save(T entries) {
        made = open.apply(entries);
    }

    @Override
    public void saved() {
        Notices.done(notice);
        if (made != null) {
            opened.accept(made);
        }
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
        // Nobody else can have changed what does not exist yet.
    }
}
