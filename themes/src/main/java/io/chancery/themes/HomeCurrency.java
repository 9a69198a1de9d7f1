package io.chancery.themes;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;

/// The firm's own currency, which screens write without its code; every other currency is written with it.
public record HomeCurrency(String code) implements Serializable {

    private static final HomeCurrency NONE = new HomeCurrency("");

    /// Remembers the currency for this page; the frame does so once.
    public static void use(UI ui, String code) {
        ComponentUtil.setData(ui, HomeCurrency.class, new HomeCurrency(code));
    }

    /// The currency of the current page, or none, so that every amount shows its code.
    public static HomeCurrency current() {
        UI ui = UI.getCurrent();
        HomeCurrency known = ui == null ? null : ComponentUtil.getData(ui, HomeCurrency.class);
        return known == null ? NONE : known;
    }

    public boolean is(String other) {
        return code.equals(other);
    }
}
