package io.chancery.themes.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.chancery.themes.Glyph;
import java.util.HashSet;
import java.util.Set;

/// Columns to choose and the height of rows, kept per person.
final class LayoutMenu extends Composite<MenuBar> {

    private final String list;
    private final RecordGrid<?> grid;
    private final ListLayouts layouts;
    private ListLayout layout;

    LayoutMenu(String list, RecordGrid<?> grid, ListLayouts layouts) {
        this.list = list;
        this.grid = grid;
        this.layouts = layouts;
        this.layout = layouts.of(list);
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("ch-quiet-menu");
        MenuItem root = getContent().addItem(Glyph.COLUMNS.create());
        root.setAriaLabel(getTranslation("themes.list.layout"));
        fill(root.getSubMenu());
        apply();
    }

    private void fill(SubMenu menu) {
        for (String key : grid.columnKeys().stream()
                .filter(key -> !key.equals(grid.nameKey()))
                .toList()) {
            MenuItem item = menu.addItem(
                    grid.getColumnByKey(key).getHeaderText(),
                    event -> toggle(key, event.getSource().isChecked()));
            check(item, !layout.hidden().contains(key));
        }
        menu.addSeparator();
        check(
                menu.addItem(
                        getTranslation("themes.list.roomy"),
                        event -> keep(new ListLayout(
                                layout.hidden(), event.getSource().isChecked()))),
                layout.roomy());
    }

    private static void check(MenuItem item, boolean checked) {
        item.setCheckable(true);
        item.setChecked(checked);
        item.setKeepOpen(true);
    }

    private void toggle(String key, boolean shown) {
        Set<String> hidden = new HashSet<>(layout.hidden());
        if (shown) {
            hidden.remove(key);
        } else {
            hidden.add(key);
        }
        keep(new ListLayout(hidden, layout.roomy()));
    }

    private void keep(ListLayout changed) {
        layout = changed;
        layouts.keep(list, changed);
        apply();
    }

    /// Brings columns and row height into line with the layout; the narrow card decides about columns by itself.
    void apply() {
        grid.setClassName("ch-roomy", layout.roomy());
        grid.hide(layout.hidden());
    }
}
