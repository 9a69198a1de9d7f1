package io.chancery.themes.detail;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts of one thing as tabs; the chosen one stands in the address as `tab`, so a link restores it.
///
/// A part is made when it is first shown.
public final class TabPages extends Composite<Div> {

    private static final String PARAMETER = "tab";

    private final TabBar tabs = new TabBar();
    private final Div body = new Div();
    private final List<Part> parts = new ArrayList<>();

    public TabPages() {
        tabs.setAutoselect(false);
        tabs.addSelectedChangeListener(event -> {
            if (event.getSelectedTab() instanceof Part part) {
                body.removeAll();
                body.add(part.content());
                if (event.isFromClient()) {
                    writeAddress(part.key);
                }
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
        Part part = new Part(key, title, maker);
        parts.add(part);
        tabs.add(part);
        return this;
    }

    /// Shows the part of this key.
    public void select(String key) {
        parts.stream().filter(part -> part.key.equals(key)).findFirst().ifPresent(tabs::setSelectedTab);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .ifPresent(this::select);
        if (tabs.getSelectedTab() == null && !parts.isEmpty()) {
            tabs.setSelectedTab(parts.getFirst());
        }
    }

    /// Only the browser knows the whole address by now: a list beside it may have changed its own part.
    private void writeAddress(String key) {
        getElement()
                .executeJs(
                        "const u = new URL(location); u.searchParams.set($0, $1); history.replaceState(history.state, '', u)",
                        PARAMETER,
                        key);
    }

    /// A tab that knows how to make its content.
    private static final class Part extends Tab {

        private final String key;
        private final SerializableSupplier<Component> maker;
        private @Nullable Component made;

        Part(String key, String title, SerializableSupplier<Component> maker) {
            super(title);
            this.key = key;
            this.maker = maker;
        }

        Component content() {
            Component content = made == null ? maker.get() : made;
            made = content;
            return content;
        }
    }
}
