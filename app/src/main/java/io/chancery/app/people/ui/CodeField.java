package io.chancery.app.people.ui;

import com.vaadin.flow.component.textfield.TextField;

/// Where a code is typed, or filled in by the program that keeps it.
class CodeField extends TextField {

    private static final int CHARS_MAX = 40;

    CodeField(String label) {
        super(label);
        setMaxLength(CHARS_MAX);
        getElement().setProperty("autocomplete", "one-time-code");
        getElement().setProperty("autocapitalize", "off");
        setTestId("code");
    }
}
