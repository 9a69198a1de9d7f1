package io.chancery.app.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.infra.errors.SomebodyWasFaster;
import io.chancery.themes.form.UnsavedChanges;

/// Keeps what is typed into a form as a draft, field by field; says so when it brought one back, and when
/// somebody else
/// saved the same thing meanwhile.
///
/// @param <T> the form's entries
public final class DraftKeeper<T> extends Composite<Div> {

    private final Binder<T> binder;
    private final FormDraft<T> draft;
    private T entries;
    private boolean dirty;

    /// Fills the fields with the draft if there is one, otherwise with the entries. All fields must be bound
    /// before.
    public DraftKeeper(Binder<T> binder, T fresh, FormDraft<T> draft) {
        this.binder = binder;
        this.draft = draft;
        var kept = draft.find();
        entries = kept.orElse(fresh);
        dirty = kept.isPresent();
        binder.readBean(entries);
        binder.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keep();
            }
        });
        getContent().addClassName("ch-draft");
        if (dirty) {
            say(getTranslation("forms.draft.back"), new Button(getTranslation("forms.draft.discard"), click -> {
                discard();
                entries = fresh;
                binder.readBean(fresh);
            }));
        }
    }

    /// Whether something is typed that was not saved.
    public boolean isDirty() {
        return dirty;
    }

    /// Saves when all fields are right; otherwise they say what is not. If somebody else was faster, the person
    /// chooses whose entries count.
    ///
    /// @param again saves once more, as the form's own button does
    public void save(Saving<T> saving, SerializableRunnable again) {
        if (!binder.writeBeanIfValid(entries)) {
            return;
        }
        try {
            saving.save(entries);
        } catch (SomebodyWasFaster faster) {
            tellChangedMeanwhile(saving, again);
            return;
        }
        discard();
        saving.saved();
    }

    /// Keeps what a listener of the form put into a field, which the binder does not count as typed.
    public void keep() {
        binder.writeBeanAsDraft(entries, true);
        draft.keep(entries);
        dirty = true;
    }

    /// The work is saved, or no longer wanted.
    public void discard() {
        draft.discard();
        dirty = false;
        getContent().removeAll();
    }

    /// Leaves the form, after asking when something is unsaved; then the draft goes too, because the person said
    /// so.
    public void giveUp(SerializableRunnable leave) {
        UnsavedChanges.within(findForm(), () -> {
            discard();
            leave.run();
        });
    }

    private void tellChangedMeanwhile(Saving<T> saving, SerializableRunnable again) {
        say(
                getTranslation("forms.changed.text"),
                new Button(getTranslation("forms.changed.theirs"), click -> {
                    discard();
                    saving.showTheirs();
                }),
                new Button(getTranslation("forms.changed.mine"), click -> {
                    saving.takeCurrentVersion(entries);
                    again.run();
                }));
        getContent().scrollIntoView();
    }

    private Component findForm() {
        return getParent().orElse(this);
    }

    private void say(String text, Button... choices) {
        var line = new Span(text);
        line.getElement().setAttribute("role", "status");
        getContent().removeAll();
        getContent().add(line);
        getContent().add(choices);
    }
}
