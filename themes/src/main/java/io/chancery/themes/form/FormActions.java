package io.chancery.themes.form;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import io.chancery.themes.keys.KeyMap;

/// Save and cancel at the end of a form: Ctrl+Enter saves, Esc cancels, and leaving with unsaved work is asked about.
///
/// The button is off while a save runs, so a second click does not save twice.
public final class FormActions extends Composite<Div> implements BeforeLeaveObserver {

    private static final String SHOW_FIRST_INVALID = """
            requestAnimationFrame(() => {
              const field = this.closest('.ch-form')?.querySelector('[invalid]');
              if (field && !field.matches(':focus-within')) {
                field.scrollIntoView({ block: 'center' });
                field.focus();
              }
            });
            """;

    private final SerializableSupplier<Boolean> dirty;

    /// @param text the verb on the button, such as *Save* or *Open matter*
    /// @param dirty whether there is unsaved work, usually `binder::hasChanges`
    public FormActions(
            String text,
            SerializableRunnable onSave,
            SerializableRunnable onCancel,
            SerializableSupplier<Boolean> dirty) {
        this.dirty = dirty;
        SerializableRunnable saveAndShow = () -> {
            onSave.run();
            showWhatIsWrong();
        };
        var save = new VerbButton(text, saveAndShow);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("themes.cancel"), _ -> onCancel.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Span hint = new Span("Ctrl ↵");
        hint.addClassNames("ch-keycap", "ch-form-hint");
        hint.getElement().setAttribute("aria-hidden", "true");
        KeyMap keys = new KeyMap()
                .on("Ctrl+Enter", "themes.keys.save", saveAndShow::run)
                .on("Escape", "themes.keys.cancel", onCancel::run);
        getContent().addClassName("ch-form-actions");
        getContent().add(save, cancel, hint, keys);
    }

    /// The button stands below a form that may be longer than the screen: the first field that says what is wrong
    /// comes into sight and waits for the keys.
    private void showWhatIsWrong() {
        getElement().executeJs(SHOW_FIRST_INVALID);
    }

    /// Whether there is unsaved work.
    public boolean isDirty() {
        return dirty.get();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            UnsavedChanges.ask(this, leaving::proceed);
        }
    }
}
