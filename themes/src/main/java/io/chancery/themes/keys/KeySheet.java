package io.chancery.themes.keys;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/// The map of the screen behind `?`: every shortcut that works right now, in words.
public final class KeySheet {

    private KeySheet() {}

    /// Opens the sheet over the current page.
    public static void open(UI ui) {
        Map<String, String> texts = new LinkedHashMap<>();
        KeyMap.on(ui)
                .forEach(
                        map -> map.bindings().forEach(binding -> texts.putIfAbsent(binding.keys(), binding.textKey())));

        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("themes.keys.title"));
        dialog.addClassName("ch-key-sheet");
        NativeTableBody body = new NativeTableBody();
        texts.forEach((keys, textKey) -> body.add(row(keys, dialog.getTranslation(textKey))));
        dialog.add(new NativeTable(body));
        dialog.open();
    }

    private static NativeTableRow row(String keys, String text) {
        Div caps = new Div();
        caps.addClassName("ch-keycaps");
        for (String key : keys.split("[ +]")) {
            Span cap = new Span(key);
            cap.addClassName("ch-keycap");
            caps.add(cap);
        }
        NativeTableHeaderCell head = new NativeTableHeaderCell(caps);
        head.getElement().setAttribute("scope", "row");
        return new NativeTableRow(head, new NativeTableCell(text));
    }
}
