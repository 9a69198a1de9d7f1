package io.chancery.themes.field;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A field whose value is typed as text and understood on the server; what is not understood stays and is explained.
///
/// A Binder takes the explanation over; without one the field shows it by itself.
abstract class TypedField<V> extends CustomField<V> implements HasValidator<V> {

    private final TextField text = new TextField();
    private final List<ValidationStatusChangeListener<V>> listeners = new ArrayList<>();
    private boolean unreadable;

    TypedField(String label) {
        setLabel(label);
        addClassName("ch-typed");
        text.addClassName("ch-typed-text");
        text.setWidthFull();
        add(text);
    }

    @Override
    public void setLabel(String label) {
        super.setLabel(label);
        text.setAriaLabel(label);
    }

    /// What the text means, nothing if it means nothing.
    abstract Optional<V> read(String typed);

    /// The value as it is shown.
    abstract String write(V value);

    /// The key of the sentence that says what is right.
    abstract String explanationKey();

    @Override
    protected @Nullable V generateModelValue() {
        String typed = text.getValue();
        Optional<V> value = read(typed);
        unreadable = value.isEmpty() && !typed.isBlank();
        value.ifPresent(understood -> text.setValue(write(understood)));
        tell();
        return value.orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable V value) {
        unreadable = false;
        text.setValue(value == null ? "" : write(value));
        tell();
    }

    @Override
    public Validator<V> getDefaultValidator() {
        return (_, _) -> unreadable ? ValidationResult.error(getTranslation(explanationKey())) : ValidationResult.ok();
    }

    @Override
    public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<V> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    @Override
    public void focus() {
        text.focus();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        text.setReadOnly(readOnly);
    }

    /// The inner text field, for prefixes and tests.
    TextField input() {
        return text;
    }

    /// Types into the field as a person does, then leaves it.
    public void type(String typed) {
        text.setValue(typed);
        updateValue();
    }

    private void tell() {
        if (listeners.isEmpty()) {
            setInvalid(unreadable);
            setErrorMessage(unreadable ? getTranslation(explanationKey()) : "");
        } else {
            List.copyOf(listeners)
                    .forEach(listener ->
                            listener.validationStatusChanged(new ValidationStatusChangeEvent<>(this, !unreadable)));
        }
    }
}
