package io.chancery.themes.field;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A choice made by typing: words that one item alone answers to are enough, and Tab goes on with it.
///
/// Words that none or several answer to stay in the field and are explained. They are no value, and what was chosen
/// before them is not either.
public abstract class TypedChoice<T> extends ComboBox<T> {

    private static final String EMPTIED = "element.invalid && element.inputElement.value === ''";

    private String unclear = "";
    private boolean several;

    protected TypedChoice(String label) {
        super(label);
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> type(event.getDetail()));
        addValueChangeListener(event -> {
            if (event.getValue() != null) {
                forget();
            }
        });
        getElement().addEventListener("input", _ -> forget()).setFilter(EMPTIED);
        getElement().addEventListener("focusout", _ -> forget()).setFilter(EMPTIED);
        setClearButtonVisible(true);
        setWidthFull();
    }

    /// The items that these words may mean; more than two need not be told apart.
    protected abstract List<T> meant(String words);

    /// Types into the field as a person does, then leaves it.
    public final void type(String words) {
        var found = meant(words);
        if (found.size() == 1) {
            setValue(found.getFirst());
            return;
        }
        setValue(null);
        unclear = words.strip();
        several = !found.isEmpty();
        isUnderstood();
        getElement().executeJs("setTimeout(() => this.inputElement.value = $0)", words);
    }

    /// Whether nothing was typed that is no choice; says next to the field what is wrong with it.
    public final boolean isUnderstood() {
        if (isUnclear()) {
            setErrorMessage(sentence());
            setInvalid(true);
        }
        return !isUnclear();
    }

    /// Whether words stand there that are no choice; a field that is off is not asked.
    public final boolean isUnclear() {
        return isEnabled() && !unclear.isEmpty();
    }

    /// Shows what is chosen elsewhere; words that are still unclear stay while that is nothing.
    public final void show(@Nullable T chosen) {
        if (chosen != null || unclear.isEmpty()) {
            setValue(chosen);
        }
    }

    /// Empty, without a word about what was typed.
    @Override
    public void clear() {
        forget();
        super.clear();
    }

    @Override
    public Validator<T> getDefaultValidator() {
        return this::checked;
    }

    private ValidationResult checked(@Nullable T value, ValueContext context) {
        return !isUnclear() ? super.getDefaultValidator().apply(value, context) : ValidationResult.error(sentence());
    }

    private String sentence() {
        return getTranslation(several ? "themes.choice.several" : "themes.choice.none", unclear);
    }

    private void forget() {
        if (!unclear.isEmpty()) {
            unclear = "";
            setInvalid(false);
        }
    }
}
