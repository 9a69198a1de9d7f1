package io.chancery.themes.field;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.select.Select;

/// One of a few, chosen from a list that opens.
///
/// Vaadin calls what opens it a button, of which nobody may say that it is required; to readers of screens it is a
/// combo box without typing, as the ARIA practices describe one.
public class ListChoice<T> extends Select<T> {

    /// In a panel that opens, what opens the list is made some moments later, before the panel is on the page.
    private static final String COMBO_BOX = """
            const say = (frames) => {
              const opener = this.querySelector('vaadin-select-value-button');
              if (opener) {
                opener.setAttribute('role', 'combobox');
              } else if (frames > 0) {
                requestAnimationFrame(() => say(frames - 1));
              }
            };
            say(120);
            """;

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(COMBO_BOX);
    }
}
