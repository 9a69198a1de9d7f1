package io.chancery.themes.field;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.chancery.themes.Glyph;

/// The search field of a list; `/` goes to it. It asks while typing, but not for every letter.
public final class SearchField extends TextField {

    private static final int PAUSE_MILLIS = 250;

    public SearchField(String placeholder) {
        addClassName("ch-search");
        setPlaceholder(placeholder);
        setAriaLabel(placeholder);
        setClearButtonVisible(true);
        setPrefixComponent(Glyph.SEARCH.create());
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        getElement().setAttribute("type", "search");
    }
}
