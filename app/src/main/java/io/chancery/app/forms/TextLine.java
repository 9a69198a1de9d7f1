package io.chancery.app.forms;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.function.ValueProvider;

/// One line of text that cannot grow past what may be kept.
public final class TextLine extends TextField {

    public TextLine(String label, int max) {
        super(label);
        setMaxLength(max);
        setWidthFull();
    }

    /// Binds the line; it may stay empty.
    public <T> TextLine bind(Binder<T> binder, ValueProvider<T, String> read, Setter<T, String> write) {
        binder.forField(this).withConverter(String::strip, text -> text).bind(read, write);
        return this;
    }

    /// Binds the line; without words the form is not saved and says so.
    public <T> TextLine bindRequired(Binder<T> binder, ValueProvider<T, String> read, Setter<T, String> write) {
        binder.forField(this)
                .asRequired(getTranslation("forms.required"))
                .withConverter(String::strip, text -> text)
                .bind(read, write);
        return this;
    }

    /// A number that e-billing files carry: required, without the characters that would break the files' lines.
    public <T> TextLine bindNumber(Binder<T> binder, ValueProvider<T, String> read, Setter<T, String> write) {
        binder.forField(this)
                .asRequired(getTranslation("forms.required"))
                .withValidator(
                        text -> !text.contains("|") && !text.contains("[]"), getTranslation("forms.number.characters"))
                .withConverter(String::strip, text -> text)
                .bind(read, write);
        return this;
    }
}
