package io.chancery.themes.detail;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.LinkedHashMap;
import java.util.Map;

/// Parts of one thing as tabs; the chosen one stands in the address as `tab`, so a link restores it.
///
/// A part is made when it is first shown.
public final class TabPages extends Composite<Div> {

    private static final String PARAMETER = "tab";

    private final Tabs tabs = new Tabs();
    private final Div body = new Div();
    private final Map<Tab, String> keys = new LinkedHashMap<>();
    private final Map<Tab, SerializableSupplier<Component>> makers = new LinkedHashMap<>();
    private final Map<Tab, Component> made = new LinkedHashMap<>();

    public TabPages() {
        tabs.setAutoselect(false);
        tabs.addSelectedChangeListener(event -> {
            show(event.getSelectedTab());
            if (event.isFromClient()) {
                writeAddress(keys.get(event.getSelectedTab()));
            }
        });
        body.addClassName("ch-tab-body");
        getContent().addClassName("ch-tabs");
        getContent().add(tabs, body);
    }

    /// Adds a part; the first one is shown unless the address names another.
    ///
    /// @param key the part's name in the address
    public TabPages add(String key, String title, SerializableSupplier<Component> maker) {
        Tab tab = new Tab(title);
        keys.put(tab, key);
        makers.put(tab, maker);
        tabs.add(tab);
        return this;
    }

    /// Shows the part of this key.
    public void select(String key) {
        keys.forEach((tab, name) -> {
            if (name.equals(key)) {
                tabs.setSelectedTab(tab);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .ifPresent(this::select);
        if (tabs.getSelectedTab() == null && !keys.isEmpty()) {
            tabs.setSelectedIndex(0);
        }
    }

    private void show(Tab tab) {
        body.removeAll();
        body.add(made.computeIfAbsent(tab, wanted -> makers.get(wanted).get()));
    }

    /// Only the browser knows the whole address by now: a list beside it may have changed its own part.
    private void writeAddress(String key) {
        getElement()
                .executeJs(
                        "const u = new URL(location); u.searchParams.set($0, $1); history.replaceState(history.state, '', u)",
                        PARAMETER,
                        key);
    }
}
