package io.chancery.infra.web.factors;

import com.vaadin.flow.component.textfield.TextField;

/// Where a code is typed, or filled in by the program that keeps it.
public final class CodeField extends TextField {

    private static final int CHARS_MAX = 40;

    public CodeField(String label) {
        super(label);
        setMaxLength(CHARS_MAX);
        getElement().setProperty("autocomplete", "one-time-code");
        getElement().setProperty("autocapitalize", "off");
        setTestId("code");
    }
}
